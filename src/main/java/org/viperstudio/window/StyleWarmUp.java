package org.viperstudio.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Styles and lays out one control of each type in a scene that is never shown, off the JavaFX thread. This loads what
 * the first control of a type needs, above all its skin. Repeated, it makes the JVM compile the code for styling and
 * layout, which halves the time that a new screen takes on the JavaFX thread.
 */
final class StyleWarmUp {
    private static final double SIDE = 400;
    /** Leaves the processors to other threads between two runs. */
    private static final long PAUSE_MILLIS = 100;

    private StyleWarmUp() {}

    /** Runs a number of times, each of some 100 ms, most of which is a pause. Called on any thread but JavaFX's. */
    static void run(List<String> stylesheets, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            once(stylesheets);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static void once(List<String> stylesheets) {
        VBox all = new VBox();
        all.getStylesheets().setAll(stylesheets);
        all.getChildren().addAll(controls());
        new Scene(all, SIDE, SIDE);
        all.applyCss();
        all.layout();
    }

    private static List<Node> controls() {
        MenuButton menu = new MenuButton("menu", new FontIcon(Feather.DOWNLOAD), new MenuItem("item"));
        ChoiceBox<String> choice = new ChoiceBox<>();
        choice.getItems().add("choice");
        ComboBox<String> box = new ComboBox<>();
        box.getItems().add("choice");
        return List.of(
                new Label("label", new FontIcon(Feather.HEART)),
                new Button("button", new FontIcon(Feather.STAR)),
                new ToggleButton("toggle"),
                new RadioButton("radio"),
                new Hyperlink("link"),
                new TextField("field"),
                new TextArea("area"),
                new Slider(),
                new Spinner<Integer>(0, 1, 0),
                new ProgressBar(),
                new ListView<String>(),
                new ScrollPane(new Label("scrolled")),
                new TitledPane("title", new Label("content")),
                menu,
                choice,
                box);
    }
}
