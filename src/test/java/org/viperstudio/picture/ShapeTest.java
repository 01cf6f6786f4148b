package org.viperstudio.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of kinds that cameras and browsers make: their shapes without decoding, and as rasters. */
class ShapeTest {
    /** 6 x 4, red, with one blue pixel at its upper left; lossless WebP. */
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4TBUAAAAvBcAAAA8wKIP8lP/5Dx7c5yei/+EA";
    /** Stored as 6 x 4, to be seen turned by a quarter (EXIF orientation 6). */
    private static final String TURNED_JPEG =
            "/9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/"
                    + "2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/"
                    + "2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/"
                    + "wAARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAWEAEBAQAAAAAAAAAAAAAAAAAAARH/"
                    + "xAAVAQEBAAAAAAAAAAAAAAAAAAAEBf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AI5MmQAdXf/Z";

    @TempDir
    private Path folder;

    @Test
    void webpIsReadWithItsColours() throws IOException {
        Path file = write("a.webp", WEBP);
        assertThat(Shape.of(file)).isEqualTo(new Shape(6, 4));
        Raster raster = Raster.read(file, 0);
        assertThat(raster.argb()[0]).isEqualTo(0xFF0000FF);
        assertThat(raster.argb()[1]).isEqualTo(0xFFC82828);
    }

    @Test
    void aTurnedPhotographIsAsItIsSeen() throws IOException {
        Path file = write("b.jpg", TURNED_JPEG);
        assertThat(Shape.of(file)).isEqualTo(new Shape(4, 6));
        Raster raster = Raster.read(file, 0);
        assertThat(raster.width()).isEqualTo(4);
        assertThat(raster.height()).isEqualTo(6);
    }

    @Test
    void rastersAreMadeSmallerAndNeverLarger() throws IOException {
        Path file = write("a.webp", WEBP);
        assertThat(Raster.read(file, 2))
                .extracting(Raster::width, Raster::height)
                .containsExactly(3, 2);
        assertThat(Raster.read(file, 100))
                .extracting(Raster::width, Raster::height)
                .containsExactly(6, 4);
    }

    private Path write(String name, String base64) throws IOException {
        return Files.write(folder.resolve(name), Base64.getDecoder().decode(base64));
    }
}
