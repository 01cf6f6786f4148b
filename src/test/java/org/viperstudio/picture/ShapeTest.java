package org.viperstudio.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
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
    void aTurnedWebpOrPngIsAsItIsSeenToo() throws IOException {
        byte[] tiff = HexFormat.of().parseHex("4d4d002a0000000800010112000300000001000600000000" + "0000");
        byte[] plain = Base64.getDecoder().decode(WEBP);
        ByteBuffer webp = ByteBuffer.allocate(plain.length + 100).order(ByteOrder.LITTLE_ENDIAN);
        webp.put(plain, 0, 12).put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10);
        webp.putInt(0x08).put(new byte[] {5, 0, 0, 3, 0, 0});
        webp.put(plain, 12, plain.length - 12);
        webp.put("EXIF".getBytes(StandardCharsets.US_ASCII)).putInt(tiff.length).put(tiff);
        webp.putInt(4, webp.position() - 8);
        Path extended = Files.write(folder.resolve("c.webp"), Arrays.copyOf(webp.array(), webp.position()));
        assertThat(Shape.of(extended)).isEqualTo(new Shape(4, 6));
        assertThat(Raster.read(extended, 0).width()).isEqualTo(4);

        byte[] upright = PngFile.bytes(new Raster(6, 4, new int[24]), Map.of());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(upright, 0, 33);
        png.writeBytes(new PngChunk("eXIf", tiff).bytes());
        png.write(upright, 33, upright.length - 33);
        Path turned = Files.write(folder.resolve("d.png"), png.toByteArray());
        assertThat(Shape.of(turned)).isEqualTo(new Shape(4, 6));
        assertThat(PictureFile.read(turned).getWidth()).isEqualTo(4);
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
