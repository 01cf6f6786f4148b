package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.store.OwnPicture;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.profile.CommentService;

/** The user's own pictures are added to the gallery of the real window in every way. */
class OwnPicturesTest {
    @TempDir
    private Path folder;

    @Test
    void picturesAreDroppedChosenAndPasted() throws IOException {
        Path red = picture("red.png", 0xFF0000);
        Path blue = picture("blue.png", 0x0000FF);
        Path words = Files.writeString(folder.resolve("words.png"), "no picture at all");
        try (WindowRobot robot = WindowRobot.open(folder.resolve("data"))) {
            robot.waitFor("wall");
            assertThat(robot.drop("wall", red, words)).isTrue();
            robot.until("the picture is there", there -> own(robot).size() == 1);
            robot.until("what cannot be read is said", said -> robot.notices().stream()
                    .anyMatch(notice -> notice.contains("words.png")));
            robot.files().answer(blue, red);
            robot.click("add-own");
            robot.until(
                    "the chosen one is there, the known one not twice",
                    there -> own(robot).size() == 2);
            robot.settle();
            assertThat(robot.notices()).anyMatch(notice -> notice.contains("red.png"));
            WindowRobot.onJavaFx(() -> paste());
            robot.focus("wall");
            robot.press(KeyCode.V, false, true);
            robot.until("the pasted one is there", there -> own(robot).size() == 3);
            robot.settle();
            assertThat(own(robot)).extracting(OwnPicture::name).contains("red.png", "blue.png");
            String tile = "picture-" + own(robot).getFirst().picture().hex();
            robot.click(tile);
            robot.until("its name is shown", shown -> robot.text("large-title").equals("red.png"));
        }
    }

    @Test
    void aPictureIsRemovedAndRestoredWithItsComment() throws IOException {
        Path red = picture("red.png", 0xFF0000);
        Path blue = picture("blue.png", 0x0000FF);
        try (WindowRobot robot = WindowRobot.open(folder.resolve("data"))) {
            robot.waitFor("wall");
            robot.drop("wall", red, blue);
            robot.until("both are there", there -> own(robot).size() == 2);
            robot.settle();
            String first = "picture-" + own(robot).getFirst().picture().hex();
            robot.click(first);
            robot.type("comment", "too red");
            robot.fire("large-put-away");
            robot.until("it is off the wall", off -> !robot.sees(first));
            robot.settle();
            assertThat(own(robot)).extracting(OwnPicture::name).containsExactly("blue.png");
            assertThat(comments(robot).drafts()).isEmpty();
            robot.press(KeyCode.Z, false, true);
            robot.until("it is back", back -> robot.sees(first));
            assertThat(comments(robot).drafts())
                    .singleElement()
                    .extracting(StoredComment::text)
                    .isEqualTo("too red");
            String second = "picture-" + own(robot).getFirst().picture().hex();
            robot.focus(second);
            robot.press(KeyCode.DELETE);
            robot.until("the other one is off the wall", off -> !robot.sees(second));
            robot.focus("picture-01-cat-jpg");
            robot.press(KeyCode.DELETE);
            robot.settle();
            assertThat(robot.sees("picture-01-cat-jpg")).isTrue();
        }
    }

    @Test
    void aCancelledFileDialogChangesNothing() {
        try (WindowRobot robot = WindowRobot.open(folder.resolve("data"))) {
            robot.click("add-own");
            robot.settle();
            assertThat(own(robot)).isEmpty();
            assertThat(robot.notices()).isEmpty();
        }
    }

    private static boolean paste() {
        WritableImage green = new WritableImage(20, 10);
        for (int i = 0; i < 200; i++) {
            green.getPixelWriter().setColor(i % 20, i / 20, Color.GREEN);
        }
        ClipboardContent content = new ClipboardContent();
        content.putImage(green);
        return Clipboard.getSystemClipboard().setContent(content);
    }

    private static CommentService comments(WindowRobot robot) {
        return robot.studio().profiles().current().comments();
    }

    private static List<OwnPicture> own(WindowRobot robot) {
        return comments(robot).ownPictures();
    }

    private Path picture(String name, int rgb) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1200; i++) {
            image.setRGB(i % 40, i / 40, rgb);
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
