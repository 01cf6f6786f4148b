package org.viperstudio.window.control;

import java.util.ArrayList;
import java.util.List;

/**
 * A justified layout: pictures of any aspect ratio in rows of equal width, each row with a height of its own.
 *
 * @param places one for each picture, in their order
 * @param height of all rows together
 */
public record JustifiedRows(List<Place> places, double height) {
    /** A picture's position and size. */
    public record Place(double x, double y, double width, double height) {}

    public JustifiedRows {
        places = List.copyOf(places);
    }

    /**
     * Fills the rows in order; each row ends where its height comes closest to the wanted one. The last row is not
     * stretched.
     *
     * @param ratios width by height of each picture
     * @param width of the rows
     * @param wanted height of a row
     * @param gap between pictures, both ways
     */
    public static JustifiedRows of(List<Double> ratios, double width, double wanted, double gap) {
        List<Place> places = new ArrayList<>();
        double y = 0;
        int first = 0;
        while (first < ratios.size()) {
            int end = endOfRow(ratios, first, width, wanted, gap);
            List<Double> row = ratios.subList(first, end);
            double full = heightOf(row, width, gap);
            double height = end == ratios.size() ? Math.min(full, wanted) : full;
            double x = 0;
            for (double ratio : row) {
                places.add(new Place(x, y, ratio * height, height));
                x += ratio * height + gap;
            }
            y += height + gap;
            first = end;
        }
        return new JustifiedRows(places, Math.max(0, y - gap));
    }

    private static int endOfRow(List<Double> ratios, int first, double width, double wanted, double gap) {
        int end = first + 1;
        double height = heightOf(ratios.subList(first, end), width, gap);
        while (end < ratios.size() && height > wanted) {
            double next = heightOf(ratios.subList(first, end + 1), width, gap);
            if (next < wanted && wanted - next > height - wanted) {
                break;
            }
            height = next;
            end++;
        }
        return end;
    }

    private static double heightOf(List<Double> row, double width, double gap) {
        double ratios = row.stream().mapToDouble(Double::doubleValue).sum();
        return Math.max(1, width - gap * (row.size() - 1)) / ratios;
    }
}
