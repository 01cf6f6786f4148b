package org.viperstudio.window.shell;

import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.wording.Texts;

/** The navigation rail at the left edge: a button with icon and name for each screen. */
final class NavigationRail {
    private static final double MARK = 32;

    private final VBox box = new VBox();
    private final ToggleGroup group = new ToggleGroup();

    NavigationRail(Set<Screen> screens, Navigation navigation) {
        box.setId("rail");
        box.getChildren().add(mark());
        screens.stream().filter(screen -> !screen.isAtBottom()).forEach(screen -> add(screen, navigation));
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        box.getChildren().add(gap);
        screens.stream().filter(Screen::isAtBottom).forEach(screen -> add(screen, navigation));
        navigation.screenProperty().subscribe(this::mark);
    }

    Region node() {
        return box;
    }

    /** The button of a screen. */
    Optional<Node> button(Screen screen) {
        return box.getChildren().stream()
                .filter(node -> node.getUserData() == screen)
                .findFirst();
    }

    private static StackPane mark() {
        ImageView icon = new ImageView(WindowIcon.read(64));
        icon.setFitWidth(MARK);
        icon.setFitHeight(MARK);
        StackPane mark = new StackPane(icon);
        mark.setId("mark");
        return mark;
    }

    private void add(Screen screen, Navigation navigation) {
        ToggleButton button = new ToggleButton(screen.title(), new FontIcon(screen.icon()));
        button.setId("rail-" + screen.id());
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setUserData(screen);
        button.setAccessibleText(screen.title());
        button.setTooltip(
                new Tooltip(Texts.of("shell.screen.hint", screen.title(), String.valueOf(screen.ordinal() + 1))));
        button.setOnAction(pressed -> {
            button.setSelected(true);
            navigation.go(screen);
        });
        box.getChildren().add(button);
    }

    private void mark(Screen shown) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == shown)
                .findFirst()
                .ifPresent(group::selectToggle);
    }
}
