package org.viperstudio.window.taste;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.job.Subscription;
import org.viperstudio.studio.idefics2.ReadingJobs;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.ProfileChange;
import org.viperstudio.studio.reading.TasteReading;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.window.shell.Screen;
import org.viperstudio.window.shell.ScreenView;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/** The Taste screen: the taste as chips, liked ones on the left and disliked ones on the right. */
public final class TasteView implements ScreenView {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final WindowContext context;
    private final OpenProfile profile;
    private final TasteViewModel model;
    private final ReadingModel reading;
    private final ReadingPane readingPane;
    private final Thumbnails thumbnails;
    private final TasteColumn liked;
    private Subscription news = () -> {};
    private final BorderPane root = new BorderPane();

    /** Creates the screen for the open profile. */
    public TasteView(
            WindowContext context,
            OpenProfile profile,
            TasteReading quick,
            ReadingJobs large,
            AttributeCatalogue catalogue,
            Thumbnails thumbnails) {
        this.context = context;
        this.profile = profile;
        this.thumbnails = thumbnails;
        model = new TasteViewModel(profile, catalogue, context.saving(), context.notices());
        reading = new ReadingModel(profile, quick, large, context.background(), context.notices(), model::load);
        readingPane = new ReadingPane(reading);
        liked = new TasteColumn(model, true, this::openCard);
        TasteColumn disliked = new TasteColumn(model, false, this::openCard);
        HBox columns = new HBox(liked.node(), disliked.node());
        columns.getStyleClass().add("taste-columns");
        HBox.setHgrow(liked.node(), Priority.ALWAYS);
        HBox.setHgrow(disliked.node(), Priority.ALWAYS);
        Region placeholder = placeholder();
        placeholder
                .visibleProperty()
                .bind(model.attributesProperty().map(list -> list.isEmpty()).flatMap(empty -> model.loadedProperty()
                        .map(loaded -> loaded && empty)));
        root.setId("taste");
        root.setTop(new VBox(header(), readingPane));
        root.setCenter(new StackPane(columns, placeholder));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        model.load();
        readingPane.load(context.background());
        reading.read(false);
        news = profile.listen(change -> {
            if (change == ProfileChange.TASTE) {
                Platform.runLater(model::load);
            }
        });
    }

    @Override
    public boolean undo() {
        boolean can = model.canUndo();
        if (can) {
            model.undo();
        }
        return can;
    }

    @Override
    public boolean redo() {
        boolean can = model.canRedo();
        if (can) {
            model.redo();
        }
        return can;
    }

    @Override
    public void detach() {
        news.close();
        reading.leave();
    }

    private HBox header() {
        Label title = new Label(Texts.of("taste.title"));
        title.getStyleClass().add("heading");
        Label version = new Label();
        version.setId("taste-version");
        version.getStyleClass().add("small-text");
        version.textProperty().bind(model.versionProperty().map(current -> current.map(VersionsSheet::name)
                .orElse(Texts.of("taste.version.none"))));
        Button share = worded("share", Feather.SHARE, this::share);
        share.disableProperty().bind(model.attributesProperty().map(List::isEmpty));
        Spacer gap = new Spacer();
        HBox header = new HBox(
                title,
                version,
                gap,
                icon("undo", Feather.CORNER_UP_LEFT, model::undo, model.undoableProperty()),
                icon("redo", Feather.CORNER_UP_RIGHT, model::redo, model.redoableProperty()),
                worded("versions", Feather.CLOCK, this::openVersions),
                share);
        header.getStyleClass().add("screen-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private static Button icon(String word, Feather icon, Runnable action, ObservableValue<Boolean> possible) {
        Button button = worded(word, icon, action);
        button.disableProperty().bind(possible.map(can -> !can));
        button.setText(null);
        button.getStyleClass().add("button-icon");
        return button;
    }

    private static Button worded(String word, Feather icon, Runnable action) {
        Button button = new Button(Texts.of("taste." + word), new FontIcon(icon));
        button.setId("taste-" + word);
        button.getStyleClass().add("flat");
        button.setAccessibleText(Texts.of("taste." + word));
        button.setTooltip(new Tooltip(Texts.of("taste." + word)));
        button.setOnAction(pressed -> action.run());
        return button;
    }

    private Region placeholder() {
        Label words = new Label(Texts.of("taste.empty"));
        words.getStyleClass().add("muted");
        Button go = new Button(Texts.of("taste.empty.go"));
        go.setOnAction(pressed -> context.navigation().go(Screen.GALLERY));
        VBox placeholder = new VBox(16, words, go);
        placeholder.setAlignment(Pos.CENTER);
        placeholder.setPickOnBounds(false);
        return placeholder;
    }

    private void openCard(TasteChip chip) {
        Popover popover = new Popover();
        popover.setContentNode(new ChipCard(model, chip.attribute(), thumbnails, popover::hide).node());
        popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.show(chip);
    }

    private void openVersions() {
        model.versions(versions -> {
            VersionsSheet sheet = new VersionsSheet(model, versions, context.overlay()::hide);
            context.overlay().show(sheet.node());
            sheet.focus();
        });
    }

    private void share() {
        new TasteCardFile(context, model, profile.info().name()).save();
    }

    private void pressed(KeyEvent key) {
        if (FIND.match(key)) {
            liked.field().requestFocus();
            key.consume();
        }
    }
}
