package org.viperstudio.window.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.viperstudio.picture.Raster;
import org.viperstudio.window.JavaFx;

class RoundedPictureTest {
    @BeforeEach
    void start() {
        JavaFx.start();
    }

    @Test
    void onlyAPictureThatIsThereThrowsAShadow() {
        boolean[] shadows = JavaFx.call(() -> {
            RoundedPicture picture = new RoundedPicture();
            Scene scene = new Scene(picture, 64, 64);
            Stream.of("studio.css", "light.css").map(RoundedPictureTest::sheet).forEach(scene.getStylesheets()::add);
            picture.applyCss();
            boolean before = picture.getBorder() != null;
            picture.show(new Raster(1, 1, new int[1]));
            picture.applyCss();
            return new boolean[] {before, picture.getBorder() != null};
        });
        assertThat(shadows).containsExactly(false, true);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(RoundedPicture.class.getResource("/org/viperstudio/window/" + name))
                .toExternalForm();
    }
}
