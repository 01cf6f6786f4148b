package org.viperstudio.gallery.raster;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Numerics;

/**
 * A picture cut into compact pieces that keep to its edges: simple linear iterative clustering (SLIC, Achanta et al.
 * 2012) in OKLab and place, with seeds on a jittered grid.
 */
public final class Segments {
    public final int width;
    public final int height;
    /** The piece of each pixel. */
    public final int[] label;

    private final float[][] centres;

    private Segments(int width, int height, float[][] centres) {
        this.width = width;
        this.height = height;
        this.label = new int[width * height];
        this.centres = centres;
    }

    /** The centres' places to begin with: one in each field of a grid. */
    private record Grid(int columns, int rows) {
        /** @param size wanted width of a field in pixels */
        static Grid of(Canvas picture, float size) {
            return new Grid(
                    Math.max(2, Math.round(picture.width / size)), Math.max(2, Math.round(picture.height / size)));
        }
    }

    /**
     * Pieces of similar colour within one object: SLIC superpixels (Achanta et al. 2012).
     *
     * @param objects the object at each pixel; pieces keep to one where they can
     * @param size wanted width of a piece in pixels
     * @param compactness 0 follows colour only; about 0.1 compact; 1 nearly a Voronoi diagram
     */
    public static Segments of(Canvas picture, int[] objects, float size, float compactness, Generator g) {
        Grid grid = Grid.of(picture, size);
        Segments segments = new Segments(picture.width, picture.height, seeds(picture, objects, grid, g));
        float spatialWeight = compactness * compactness / (size * size);
        for (int round = 0; round < 4; round++) {
            segments.assign(picture, objects, grid, spatialWeight);
            segments.recentre(picture, objects, round);
        }
        return segments;
    }

    /** Irregular splinters without regard to what they cut: a Voronoi diagram of loose points with stretched cells. */
    public static Segments shattered(Canvas picture, float size, Generator g) {
        float[][] centres = seeds(picture, new int[picture.size()], Grid.of(picture, size), g);
        float[][] lean = new float[centres.length][];
        for (int k = 0; k < centres.length; k++) {
            centres[k][0] += 0.3f * size * g.signed();
            centres[k][1] += 0.3f * size * g.signed();
            float angle = g.between(0, Numerics.PI);
            lean[k] = new float[] {Numerics.cos(angle), Numerics.sin(angle), g.between(0.35f, 0.8f)};
        }
        Segments segments = new Segments(picture.width, picture.height, centres);
        for (int i = 0; i < segments.label.length; i++) {
            segments.label[i] = splinter(centres, lean, i % picture.width, i / picture.width);
        }
        segments.recentre(picture, new int[picture.size()], 9);
        return segments;
    }

    private static int splinter(float[][] centres, float[][] lean, float x, float y) {
        float least = Float.MAX_VALUE;
        int best = 0;
        for (int k = 0; k < centres.length; k++) {
            float dx = x - centres[k][0];
            float dy = y - centres[k][1];
            float along = Math.abs(dx * lean[k][0] + dy * lean[k][1]) * lean[k][2];
            float across = Math.abs(dy * lean[k][0] - dx * lean[k][1]);
            float d = along + across;
            if (d < least) {
                least = d;
                best = k;
            }
        }
        return best;
    }

    private static float[][] seeds(Canvas picture, int[] objects, Grid grid, Generator g) {
        int columns = grid.columns;
        int rows = grid.rows;
        float[][] centres = new float[columns * rows][];
        for (int k = 0; k < centres.length; k++) {
            float x = (k % columns + 0.5f + 0.35f * g.signed()) * picture.width / columns;
            float y = (k / columns + 0.5f + 0.35f * g.signed()) * picture.height / rows;
            int i = Math.min(picture.height - 1, (int) y) * picture.width + Math.min(picture.width - 1, (int) x);
            Lab c = picture.get(i);
            centres[k] = new float[] {x, y, c.l(), c.a(), c.b(), objects[i]};
        }
        return centres;
    }

    private void assign(Canvas picture, int[] objects, Grid grid, float spatialWeight) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                label[y * width + x] = nearest(picture, objects, x, y, grid, spatialWeight);
            }
        }
    }

    /** The nearest of the centres in a pixel's own and the neighbouring fields, by place, colour and object. */
    private int nearest(Canvas p, int[] objects, int x, int y, Grid grid, float spatialWeight) {
        int row = Math.min(grid.rows - 1, y * grid.rows / height);
        int column = Math.min(grid.columns - 1, x * grid.columns / width);
        int i = y * width + x;
        float least = Float.MAX_VALUE;
        int best = 0;
        for (int r = Math.max(0, row - 1); r <= Math.min(grid.rows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(grid.columns - 1, column + 1); c++) {
                float[] m = centres[r * grid.columns + c];
                float dx = m[0] - x;
                float dy = m[1] - y;
                float dl = m[2] - p.l.data[i];
                float da = m[3] - p.a.data[i];
                float db = m[4] - p.b.data[i];
                float other = objects[i] == (int) m[5] ? 0 : 0.012f;
                float d = dl * dl + 2 * (da * da + db * db) + spatialWeight * (dx * dx + dy * dy) + other;
                if (d < least) {
                    least = d;
                    best = r * grid.columns + c;
                }
            }
        }
        return best;
    }

    private void recentre(Canvas p, int[] objects, int round) {
        float[][] sums = new float[centres.length][6];
        for (int i = 0; i < label.length; i++) {
            float[] s = sums[label[i]];
            s[0] += i % width;
            s[1] += i / width;
            s[2] += p.l.data[i];
            s[3] += p.a.data[i];
            s[4] += p.b.data[i];
            s[5]++;
        }
        for (int k = 0; k < centres.length; k++) {
            float n = sums[k][5];
            for (int j = 0; j < 5 && n > 0; j++) {
                centres[k][j] = sums[k][j] / n;
            }
            int cx = Math.min(width - 1, Math.max(0, (int) centres[k][0]));
            int cy = Math.min(height - 1, Math.max(0, (int) centres[k][1]));
            centres[k][5] = round < 2 ? objects[cy * width + cx] : centres[k][5];
        }
    }

    public int count() {
        return centres.length;
    }

    public float x(int piece) {
        return centres[piece][0];
    }

    public float y(int piece) {
        return centres[piece][1];
    }

    /** The mean colour of a piece. */
    public Lab colour(int piece) {
        return new Lab(centres[piece][2], centres[piece][3], centres[piece][4]);
    }

    /** Distance in pixels to the nearest border between pieces, up to about {@code limit}; by two chamfer sweeps. */
    public Plane borderDistance(float limit) {
        Plane d = new Plane(width, height).fill(limit);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                boolean right = x + 1 < width && label[i] != label[i + 1];
                boolean below = y + 1 < height && label[i] != label[i + width];
                if (right) {
                    d.data[i] = 0.5f;
                    d.data[i + 1] = 0.5f;
                }
                if (below) {
                    d.data[i] = 0.5f;
                    d.data[i + width] = 0.5f;
                }
            }
        }
        return chamfer(d);
    }

    /** Spreads distances: every value becomes the least of itself and its neighbours' plus the way to them. */
    static Plane chamfer(Plane d) {
        int w = d.width;
        for (int y = 0; y < d.height; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                float v = Math.min(d.data[i], Math.min(d.at(x - 1, y) + 1, d.at(x, y - 1) + 1));
                d.data[i] = Math.min(v, Math.min(d.at(x - 1, y - 1), d.at(x + 1, y - 1)) + 1.414f);
            }
        }
        for (int y = d.height - 1; y >= 0; y--) {
            for (int x = w - 1; x >= 0; x--) {
                int i = y * w + x;
                float v = Math.min(d.data[i], Math.min(d.at(x + 1, y) + 1, d.at(x, y + 1) + 1));
                d.data[i] = Math.min(v, Math.min(d.at(x - 1, y + 1), d.at(x + 1, y + 1)) + 1.414f);
            }
        }
        return d;
    }

    /** How much light a piece catches, 0..1, from its number alone: neighbours differ. */
    public float facet(int piece) {
        return Numerics.fraction(piece * 0.61803f);
    }
}
