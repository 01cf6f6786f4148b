package org.viperstudio.window;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.viperstudio.window.shell.Theme;
import org.viperstudio.window.shell.WindowIcon;
import org.viperstudio.window.shell.WindowSettings;
import org.viperstudio.wording.Texts;

/** A small window that says why the program cannot start; a user who starts it from a menu sees no terminal. */
final class StartFailureWindow {
    private static final double WIDTH = 460;

    private final Stage stage;
    private boolean again;

    /**
     * Creates the window. It is created, shown and closed on the JavaFX thread.
     *
     * @param why what went wrong, what is safe and what to do
     * @param onClosed receives whether to try again
     */
    StartFailureWindow(Stage stage, String why, WindowSettings settings, Consumer<Boolean> onClosed) {
        this.stage = stage;
        Label title = new Label(Texts.of("shell.start.failed"));
        title.getStyleClass().add("heading");
        Label fault = new Label(why);
        fault.setId("start-fault");
        fault.setWrapText(true);
        VBox box = new VBox(title, fault, buttons());
        box.getStyleClass().add("dialog");
        box.setPrefWidth(WIDTH);
        StackPane root = new StackPane(box);
        root.getStyleClass().add("studio");
        Scene scene = new Scene(root);
        Theme theme = new Theme(scene, settings);
        stage.setScene(scene);
        stage.setTitle(Texts.of("shell.title"));
        WindowIcon.put(stage);
        stage.setOnHidden(hidden -> {
            theme.dispose();
            onClosed.accept(again);
        });
    }

    private HBox buttons() {
        Button close = new Button(Texts.of("shell.start.close"));
        close.setId("start-close");
        close.setCancelButton(true);
        close.setOnAction(pressed -> stage.hide());
        Button retry = new Button(Texts.of("shell.start.again"));
        retry.setId("start-again");
        retry.setDefaultButton(true);
        retry.setOnAction(pressed -> {
            again = true;
            stage.hide();
        });
        HBox buttons = new HBox(8, close, retry);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    void show() {
        stage.show();
    }
}
