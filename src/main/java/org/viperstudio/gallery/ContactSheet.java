package org.viperstudio.gallery;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.imageio.ImageIO;
import org.viperstudio.gallery.raster.Canvas;

/** Many small pictures on one sheet, to be looked at. */
public final class ContactSheet {
    private static final int GAP = 4;
    private static final int SIZE = 128;

    private ContactSheet() {}

    /** Paints {@code columns} pictures for each row and writes the sheet as a PNG. */
    public static <R, C> void write(
            Path file, List<R> rows, List<C> columns, int size, BiFunction<R, C, Canvas> painter) throws IOException {
        int pitch = size + GAP;
        BufferedImage sheet =
                new BufferedImage(columns.size() * pitch, rows.size() * pitch, BufferedImage.TYPE_INT_RGB);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                Canvas picture = painter.apply(rows.get(r), columns.get(c));
                sheet.setRGB(c * pitch, r * pitch, picture.width, picture.height, picture.toRgb(), 0, picture.width);
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(sheet, "png", file.toFile());
    }

    /** Writes the usual sheets to a folder (default {@code target/sheets}): subjects, media, palettes, all attributes. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/sheets");
        List<String> subjects = List.copyOf(Painter.subjects());
        List<String> few = List.of("cat", "mountain", "city street", "fruit bowl", "portrait", "sailing boat");
        List<Integer> seeds = List.of(1, 2, 3, 4, 5, 6, 7, 8);
        write(folder.resolve("subjects.png"), subjects, seeds, SIZE, (subject, seed) -> paint(subject, "", seed));
        write(folder.resolve("media.png"), few, named("medium"), SIZE, (subject, name) -> paint(subject, name, 7));
        write(folder.resolve("styles.png"), few, named("style"), SIZE, (subject, name) -> paint(subject, name, 7));
        write(folder.resolve("palettes.png"), few, named("colour palette"), SIZE, (s, name) -> paint(s, name, 7));
        List<String> all = List.copyOf(Painter.attributes().sequencedKeySet());
        write(folder.resolve("attributes.png"), all, few, SIZE, (name, subject) -> paint(subject, name, 7));
    }

    private static List<String> named(String category) {
        return Painter.attributes().entrySet().stream()
                .filter(entry -> entry.getValue().equals(category))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Canvas paint(String subject, String attribute, int seed) {
        List<String> attributes = attribute.isEmpty() ? List.of() : List.of(attribute);
        return Painter.paint(new SceneDescription(subject, attributes), seed, SIZE, SIZE);
    }
}
