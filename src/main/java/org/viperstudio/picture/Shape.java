package org.viperstudio.picture;

import java.nio.file.Path;

/** The width and height of a picture in pixels, after its EXIF orientation was applied. */
public record Shape(int width, int height) {
    /**
     * The shape of the picture in a file, of which only the head is read.
     *
     * @throws PictureException if the file is missing, broken, of no known format, or too large to decode
     */
    public static Shape of(Path file) {
        PictureFormat format = PictureFile.format(file);
        Shape stored = PictureFile.decode(file, format, reader -> new Shape(reader.getWidth(0), reader.getHeight(0)));
        boolean turned = ExifReader.orientation(file, format).turned();
        return turned ? new Shape(stored.height(), stored.width()) : stored;
    }
}
