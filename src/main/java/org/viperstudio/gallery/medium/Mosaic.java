package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Orientation;
import org.viperstudio.gallery.scene.Layers;

/** Square stones set along the forms in dark mortar: a Voronoi diagram in the turned maximum norm. */
final class Mosaic implements Medium {
    private static final Lab MORTAR = new Lab(0.42f, 0.005f, 0.015f);

    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        Canvas colour = layers.colour();
        float size = Math.max(3.4f, 4.6f * colour.grain() * manner.width() / (float) Math.sqrt(manner.detail()));
        Orientation flow = Flow.of(layers, manner, random.noiseSeed() & 0xffff);
        Stones stones = new Stones(colour, flow, size, random);
        stones.settle(layers.objects());
        Canvas smooth = colour.blur(size * 0.3f);
        Canvas out = new Canvas(colour.width, colour.height);
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                out.set(y * out.width + x, stones.colourAt(x, y, smooth));
            }
        }
        return out;
    }

    private static final class Stones {
        private final int columns;
        private final int rows;
        private final float cellX;
        private final float cellY;
        private final float[] sx;
        private final float[] sy;
        private final float[] ux;
        private final float[] uy;
        private final float size;
        private final Orientation flow;
        private float gap;

        Stones(Canvas picture, Orientation flow, float size, Generator random) {
            this.size = size;
            this.flow = flow;
            columns = Math.max(2, (int) (picture.width / size));
            rows = Math.max(2, (int) (picture.height / size));
            cellX = picture.width / (float) columns;
            cellY = picture.height / (float) rows;
            sx = new float[columns * rows];
            sy = new float[columns * rows];
            ux = new float[columns * rows];
            uy = new float[columns * rows];
            for (int k = 0; k < sx.length; k++) {
                sx[k] = (k % columns + 0.5f + 0.32f * random.signed()) * cellX;
                sy[k] = (k / columns + 0.5f + 0.32f * random.signed()) * cellY;
            }
            orient();
        }

        private void orient() {
            for (int k = 0; k < sx.length; k++) {
                ux[k] = flow.dx(sx[k], sy[k]);
                uy[k] = flow.dy(sx[k], sy[k]);
            }
        }

        /** Lloyd's rounds in the same norm; stones keep to the object on which they began. */
        void settle(int[] objects) {
            int w = flow.width;
            for (int round = 0; round < 3; round++) {
                float[][] sums = new float[sx.length][3];
                for (int y = 0; y < flow.height; y++) {
                    for (int x = 0; x < w; x++) {
                        int k = nearest(x, y);
                        int home = index(sx[k], sy[k]);
                        float weight = objects[home] == objects[y * w + x] ? 1 : 0.08f;
                        sums[k][0] += x * weight;
                        sums[k][1] += y * weight;
                        sums[k][2] += weight;
                    }
                }
                for (int k = 0; k < sx.length; k++) {
                    if (sums[k][2] > 0) {
                        sx[k] = sums[k][0] / sums[k][2];
                        sy[k] = sums[k][1] / sums[k][2];
                    }
                }
                orient();
            }
        }

        private int index(float x, float y) {
            int i = Math.max(0, Math.min(flow.width - 1, (int) (x + 0.5f)));
            return Math.max(0, Math.min(flow.height - 1, (int) (y + 0.5f))) * flow.width + i;
        }

        private int nearest(float x, float y) {
            int column = Math.min(columns - 1, (int) (x / cellX));
            int row = Math.min(rows - 1, (int) (y / cellY));
            float first = Float.MAX_VALUE;
            float second = Float.MAX_VALUE;
            int best = 0;
            for (int r = Math.max(0, row - 2); r <= Math.min(rows - 1, row + 2); r++) {
                for (int c = Math.max(0, column - 2); c <= Math.min(columns - 1, column + 2); c++) {
                    int k = r * columns + c;
                    float dx = x - sx[k];
                    float dy = y - sy[k];
                    float along = Math.abs(dx * ux[k] + dy * uy[k]);
                    float across = Math.abs(dy * ux[k] - dx * uy[k]);
                    float d = Math.max(along, across) + 0.25f * Math.min(along, across);
                    if (d < first) {
                        second = first;
                        first = d;
                        best = k;
                    } else if (d < second) {
                        second = d;
                    }
                }
            }
            gap = second - first;
            return best;
        }

        Lab colourAt(int x, int y, Canvas smooth) {
            int k = nearest(x, y);
            Lab stone = smooth.get(index(sx[k], sy[k]));
            float tilt = Noise.cell(k, 3, 17) - 0.5f;
            float bevel = ((x - sx[k]) + (y - sy[k])) / size;
            float l = stone.l() + 0.07f * tilt - 0.05f * bevel * (0.4f + Noise.cell(k, 5, 17));
            float seam = Numerics.smoothstep(0.06f * size, 0.24f * size, gap);
            float vivid = 1.12f + 0.3f * (Noise.cell(k, 9, 17) - 0.5f);
            Lab set = new Lab(Numerics.clamp(l, 0.08f, 0.97f), stone.a() * vivid, stone.b() * vivid);
            return MORTAR.mix(set, seam);
        }
    }
}
