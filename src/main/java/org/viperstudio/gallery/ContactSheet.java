package org.viperstudio.gallery;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import javax.imageio.ImageIO;
import org.viperstudio.gallery.raster.Picture;

/** Many small pictures on one sheet, to be looked at. */
public final class ContactSheet {
    private static final int GAP = 4;

    private ContactSheet() {}

    /** Paints {@code columns} pictures for each row and writes the sheet as a PNG. */
    public static <R, C> void write(
            Path file, List<R> rows, List<C> columns, int size, BiFunction<R, C, Picture> painter) throws IOException {
        int pitch = size + GAP;
        BufferedImage sheet =
                new BufferedImage(columns.size() * pitch, rows.size() * pitch, BufferedImage.TYPE_INT_RGB);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                Picture picture = painter.apply(rows.get(r), columns.get(c));
                sheet.setRGB(c * pitch, r * pitch, picture.width, picture.height, picture.toRgb(), 0, picture.width);
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(sheet, "png", file.toFile());
    }
}
