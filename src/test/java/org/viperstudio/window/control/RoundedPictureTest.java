package org.viperstudio.window.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.viperstudio.picture.Raster;
import org.viperstudio.window.JavaFx;

class RoundedPictureTest {
    private static final double SIDE = 64;

    @BeforeEach
    void start() {
        JavaFx.start();
    }

    @Test
    void whatThrowsTheShadowIsCoveredUntilThePictureIsThere() {
        List<Boolean> covered = JavaFx.call(() -> {
            RoundedPicture picture = new RoundedPicture();
            Scene scene = new Scene(picture, SIDE, SIDE);
            scene.getRoot().applyCss();
            picture.resize(SIDE, SIDE);
            picture.layout();
            Node cover = picture.lookup(".picture-cover");
            boolean before = cover.isVisible() && cover.getLayoutBounds().getWidth() == SIDE;
            picture.show(new Raster(1, 1, new int[1]));
            return List.of(before, cover.isVisible());
        });
        assertThat(covered).containsExactly(true, false);
    }
}
