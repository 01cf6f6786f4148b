package org.viperstudio.window.shell;

import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows notices at the window's foot. */
public final class NoticeBoard implements Notices {
    private static final Duration SHOWN = Duration.seconds(7);
    private static final Duration FADE = Duration.millis(160);
    private static final int MOST = 3;

    private final VBox box = new VBox();

    NoticeBoard() {
        box.setId("notices");
        box.setAlignment(Pos.BOTTOM_CENTER);
        box.setPickOnBounds(false);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    Region node() {
        return box;
    }

    @Override
    public void say(String text) {
        goByItself(add(text, Feather.CHECK, "done"));
    }

    @Override
    public void offer(String text, String action, Runnable onAction) {
        HBox notice = add(text, Feather.CHECK, "done");
        Button button = new Button(action);
        button.setId("notice-action");
        button.getStyleClass().addAll("flat", "accent");
        button.setOnAction(pressed -> {
            remove(notice);
            onAction.run();
        });
        notice.getChildren().add(1, button);
        goByItself(notice);
    }

    @Override
    public void warn(String text) {
        add(text, Feather.ALERT_TRIANGLE, "warning");
    }

    private HBox add(String text, Feather icon, String kind) {
        Label label = new Label(text, new FontIcon(icon));
        label.setWrapText(true);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setAccessibleText(Texts.of("shell.notice.close"));
        HBox notice = new HBox(label, close);
        notice.getStyleClass().addAll("notice", kind);
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.setAccessibleRole(AccessibleRole.TEXT);
        notice.setAccessibleText(text);
        close.setOnAction(pressed -> remove(notice));
        box.getChildren().add(notice);
        if (box.getChildren().size() > MOST) {
            box.getChildren().removeFirst();
        }
        return notice;
    }

    private void goByItself(HBox notice) {
        PauseTransition pause = new PauseTransition(SHOWN);
        pause.setOnFinished(over -> fade(notice));
        pause.play();
    }

    private void fade(HBox notice) {
        FadeTransition fade = new FadeTransition(FADE, notice);
        fade.setToValue(0);
        fade.setOnFinished(over -> remove(notice));
        fade.play();
    }

    private void remove(HBox notice) {
        box.getChildren().remove(notice);
    }
}
