package org.viperstudio.window.taste;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.store.TasteVersion;
import org.viperstudio.studio.profile.TasteDiff;
import org.viperstudio.window.control.Chip;
import org.viperstudio.window.shell.SheetHeader;
import org.viperstudio.wording.Texts;

/** The sheet that lists the versions of the taste, with their differences and a button to go back to one. */
final class VersionsSheet {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm").withZone(ZoneId.systemDefault());

    private final TasteViewModel model;
    private final Runnable close;
    private final ListView<TasteVersion> list = new ListView<>();
    private final VBox changes = new VBox();
    private final Button back = new Button(Texts.of("taste.versions.back"));
    private final VBox root;

    VersionsSheet(TasteViewModel model, List<TasteVersion> versions, Runnable close) {
        this.model = model;
        this.close = close;
        list.setId("versions");
        list.getItems().setAll(versions.reversed());
        list.setCellFactory(view -> new VersionCell());
        list.setPrefSize(260, 360);
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        changes.getStyleClass().add("changes");
        changes.setPrefWidth(380);
        back.setId("version-back");
        back.getStyleClass().add("accent");
        HBox body = new HBox(24, list, changes);
        VBox.setVgrow(body, Priority.ALWAYS);
        root = new VBox(new SheetHeader(Texts.of("taste.versions.title"), close), body);
        root.setId("versions-sheet");
        root.getStyleClass().add("dialog");
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        list.getSelectionModel().select(Math.min(1, versions.size() - 1));
    }

    Region node() {
        return root;
    }

    /** Focuses the list of versions. */
    void focus() {
        list.requestFocus();
    }

    /** The name of a version, such as "v2.3, edited". */
    static String name(TasteVersion version) {
        String origin = version.origin().name().toLowerCase(Locale.ROOT);
        return Texts.of("taste.version", version.label(), Texts.of("taste.origin." + origin));
    }

    private void show(@Nullable TasteVersion version) {
        changes.getChildren().clear();
        if (version == null) {
            return;
        }
        TasteDiff diff = TasteDiff.between(model.attributes(), version.attributes());
        if (diff.isEmpty()) {
            changes.getChildren().add(words(Texts.of("taste.versions.same")));
            return;
        }
        changes.getChildren().add(words(Texts.of("taste.versions.hint")));
        addChips("taste.versions.more", diff.added());
        addChips("taste.versions.less", diff.removed());
        addChips("taste.versions.changed", diff.changed());
        back.setOnAction(pressed -> {
            close.run();
            model.goBackTo(version);
        });
        changes.getChildren().add(back);
    }

    private void addChips(String title, List<TasteAttribute> attributes) {
        if (!attributes.isEmpty()) {
            FlowPane chips = new FlowPane();
            chips.getStyleClass().add("chips");
            attributes.forEach(one -> chips.getChildren().add(new Chip(one.name(), one.liked())));
            changes.getChildren().addAll(words(Texts.of(title, attributes.size())), chips);
        }
    }

    private static Node words(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("small-text");
        label.setWrapText(true);
        return label;
    }

    private static final class VersionCell extends ListCell<TasteVersion> {
        @Override
        protected void updateItem(@Nullable TasteVersion version, boolean empty) {
            super.updateItem(version, empty);
            setText(empty || version == null ? null : name(version) + "\n" + WHEN.format(version.created()));
        }
    }
}
