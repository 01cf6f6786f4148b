package org.viperstudio.window.gallery;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.window.control.Ring;
import org.viperstudio.wording.Texts;

/** Above the wall: the invitation, how far one is, which pictures are shown. */
final class WallHeader {
    private static final PseudoClass GLOWING = PseudoClass.getPseudoClass("glowing");

    private final GalleryViewModel model;
    private final HBox filters = new HBox();
    private final Button paint = new Button(Texts.of("gallery.paint"));
    private final Button add = new Button(Texts.of("gallery.add"), new FontIcon(Feather.PLUS));
    private final VBox root;

    WallHeader(GalleryViewModel model, Runnable onPaint, Runnable onAdd) {
        this.model = model;
        Label invitation = new Label(Texts.of("gallery.invitation"));
        invitation.getStyleClass().add("heading");
        invitation.setWrapText(true);
        invitation.setMinHeight(Region.USE_PREF_SIZE);
        buildFilters();
        prepare(paint, "paint-something", Texts.of("gallery.paint.hint"), onPaint);
        prepare(add, "add-own", Texts.of("gallery.add.hint"), onAdd);
        add.getStyleClass().add("flat");
        paint.getStyleClass().add("accent");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(filters, add, gap, progress(), paint);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(invitation, line);
        root.getStyleClass().add("wall-header");
    }

    Region node() {
        return root;
    }

    private static void prepare(Button button, String id, String hint, Runnable action) {
        button.setId(id);
        button.setTooltip(new Tooltip(hint));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(pressed -> action.run());
    }

    private void buildFilters() {
        filters.getStyleClass().add("filters");
        ToggleGroup group = new ToggleGroup();
        for (WallFilter filter : WallFilter.values()) {
            ToggleButton button = new ToggleButton(filter.title());
            button.setId("filter-" + filter.word());
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(pressed -> {
                button.setSelected(true);
                model.filterProperty().set(filter);
            });
            model.filterProperty().subscribe(chosen -> button.setSelected(chosen == filter));
            filters.getChildren().add(button);
        }
    }

    private HBox progress() {
        Ring ring = new Ring();
        Label words = new Label();
        words.setId("progress");
        words.getStyleClass().add("small-text");
        model.keptProperty().subscribe(count -> {
            int kept = count.intValue();
            ring.progressProperty().set((double) kept / GalleryViewModel.ENOUGH);
            words.setText(words(kept));
            ring.setAccessibleText(words(kept));
            paint.setDisable(kept < GalleryViewModel.SOME);
            paint.pseudoClassStateChanged(GLOWING, kept >= GalleryViewModel.ENOUGH);
        });
        HBox progress = new HBox(8, ring, words);
        progress.setAlignment(Pos.CENTER_RIGHT);
        return progress;
    }

    private static String words(int kept) {
        if (kept == 0) {
            return Texts.of("gallery.progress.none");
        }
        return Texts.of(kept < GalleryViewModel.ENOUGH ? "gallery.progress.some" : "gallery.progress.enough", kept);
    }
}
