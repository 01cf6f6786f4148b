package org.viperstudio.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.viperstudio.network.Picture;

/** Rows of pictures of one size, a caption over each row and over the columns. */
public final class Sheet {
    private static final int GAP = 6;
    private static final int CAPTION = 20;
    private static final int BASELINE = 14;
    private static final float FONT_SIZE = 12;
    private static final Color GROUND = new Color(0xF7F6F3);
    private static final Color INK = new Color(0x3A3A3A);

    private Sheet() {}

    /**
     * Writes a sheet as a PNG.
     *
     * @param rows pictures in rows, none of them empty
     * @param rowCaptions one for each row
     * @param columnCaptions one for each column; empty words leave no space
     * @throws PictureException if it cannot be written
     */
    public static void write(
            Path file, List<List<Picture>> rows, List<String> rowCaptions, List<String> columnCaptions) {
        PngFile.write(file, of(rows, rowCaptions, columnCaptions), Map.of());
    }

    static BufferedImage of(List<List<Picture>> rows, List<String> rowCaptions, List<String> columnCaptions) {
        int width = rows.getFirst().getFirst().width();
        int height = rows.getFirst().getFirst().height();
        int columns = rows.stream().mapToInt(List::size).max().orElseThrow();
        BufferedImage sheet = new BufferedImage(
                GAP + columns * (width + GAP),
                CAPTION + rows.size() * (CAPTION + height + GAP),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = sheet.createGraphics();
        canvas.setColor(GROUND);
        canvas.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        canvas.setColor(INK);
        Lettering captions = new Lettering(canvas, FONT_SIZE);
        for (int column = 0; column < columnCaptions.size(); column++) {
            captions.write(columnCaptions.get(column), GAP + column * (width + GAP), BASELINE);
        }
        for (int row = 0; row < rows.size(); row++) {
            int top = CAPTION + row * (CAPTION + height + GAP);
            captions.write(rowCaptions.get(row), GAP, top + BASELINE);
            draw(canvas, rows.get(row), top + CAPTION);
        }
        canvas.dispose();
        return sheet;
    }

    private static void draw(Graphics2D canvas, List<Picture> row, int top) {
        for (int column = 0; column < row.size(); column++) {
            BufferedImage picture = Pixels.image(row.get(column));
            canvas.drawImage(picture, GAP + column * (picture.getWidth() + GAP), top, null);
        }
    }
}
