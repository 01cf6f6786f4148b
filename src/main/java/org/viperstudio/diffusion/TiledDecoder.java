package org.viperstudio.diffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.viperstudio.network.Autoencoder;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;

/**
 * Decodes latents in overlapping tiles, which takes the memory of one tile only. In the overlaps the tiles are blended
 * linearly, so that no seam shows.
 */
final class TiledDecoder {
    /** Side of a tile, in latent pixels: 512 picture pixels for SDXL. */
    private static final int TILE = 64;

    private static final int OVERLAP = 16;

    private final Latents latents;
    private final float[] sum;
    private final float[] weight;
    private final int scale;
    private final int width;
    private final int height;

    private TiledDecoder(Latents latents, int scale) {
        this.latents = latents;
        this.scale = scale;
        this.width = latents.width() * scale;
        this.height = latents.height() * scale;
        this.sum = new float[3 * width * height];
        this.weight = new float[width * height];
    }

    /** The picture of one set of latents in the autoencoder's scale. */
    static Picture decode(Autoencoder autoencoder, Latents latents) {
        TiledDecoder tiles = null;
        for (int top : starts(latents.height())) {
            for (int left : starts(latents.width())) {
                Latents tile = tile(latents, top, left);
                Picture decoded = autoencoder.decode(tile);
                if (tiles == null) {
                    tiles = new TiledDecoder(latents, decoded.width() / tile.width());
                }
                tiles.add(decoded, top * tiles.scale, left * tiles.scale);
            }
        }
        return Objects.requireNonNull(tiles).picture();
    }

    /** Where tiles start along a side of this length; the last one ends flush with it. */
    private static List<Integer> starts(int length) {
        List<Integer> starts = new ArrayList<>();
        int start = 0;
        while (start + TILE < length) {
            starts.add(start);
            start += TILE - OVERLAP;
        }
        starts.add(Math.max(0, length - TILE));
        return starts;
    }

    private static Latents tile(Latents latents, int top, int left) {
        int height = Math.min(TILE, latents.height());
        int width = Math.min(TILE, latents.width());
        float[] values = new float[latents.channels() * height * width];
        for (int row = 0; row < latents.channels() * height; row++) {
            int channel = row / height;
            int y = top + row % height;
            int from = (channel * latents.height() + y) * latents.width() + left;
            System.arraycopy(latents.values(), from, values, row * width, width);
        }
        return new Latents(values, 1, latents.channels(), height, width);
    }

    private void add(Picture tile, int top, int left) {
        for (int y = 0; y < tile.height(); y++) {
            for (int x = 0; x < tile.width(); x++) {
                float share = weight(y, tile.height(), top, height) * weight(x, tile.width(), left, width);
                int to = (top + y) * width + left + x;
                weight[to] += share;
                for (int colour = 0; colour < 3; colour++) {
                    float value = tile.values()[(colour * tile.height() + y) * tile.width() + x];
                    sum[colour * width * height + to] += share * value;
                }
            }
        }
    }

    /**
     * A tile's blending weight, which rises over the overlap from an edge with a neighbour; 1 at the picture's own
     * edges.
     */
    private float weight(int at, int tile, int start, int whole) {
        float ramp = OVERLAP * scale;
        float fromStart = start == 0 ? 1 : Math.min(1, (at + 1) / ramp);
        float fromEnd = start + tile == whole ? 1 : Math.min(1, (tile - at) / ramp);
        return Math.min(fromStart, fromEnd);
    }

    private Picture picture() {
        int area = width * height;
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= weight[i % area];
        }
        return new Picture(sum, height, width);
    }
}
