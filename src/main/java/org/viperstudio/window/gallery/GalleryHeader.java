package org.viperstudio.window.gallery;

import atlantafx.base.controls.Spacer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.window.control.ProgressRing;
import org.viperstudio.wording.Texts;

/** The header above the grid: the invitation to comment, the filters, and the progress. */
final class GalleryHeader {
    private static final PseudoClass GLOWING = PseudoClass.getPseudoClass("glowing");

    private final GalleryViewModel model;
    private final HBox filters = new HBox();
    private final Button paint = new Button(Texts.of("gallery.paint"));
    private final Button add = new Button(Texts.of("gallery.add"), new FontIcon(Feather.PLUS));
    /** The width below which the progress is shown in short form. */
    private static final double ROOMY = 980;
    /** The width below which the button to add pictures shows only its icon. */
    private static final double WORDED = 720;

    private final Label progress = new Label();
    private final VBox root = new VBox();

    GalleryHeader(GalleryViewModel model, Runnable onPaint, Runnable onAdd) {
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
        Spacer gap = new Spacer();
        HBox line = new HBox(filters, add, gap, progress(), paint);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().addAll(invitation, line);
        root.getStyleClass().add("wall-header");
        add.setAccessibleText(Texts.of("gallery.add"));
        root.widthProperty().subscribe(this::fit);
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

    private void fit() {
        add.setContentDisplay(root.getWidth() < WORDED ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        tellProgress();
    }

    private void buildFilters() {
        filters.getStyleClass().add("filters");
        ToggleGroup group = new ToggleGroup();
        for (GalleryFilter filter : GalleryFilter.values()) {
            ToggleButton button = new ToggleButton(filter.title());
            button.setId("filter-" + filter.id());
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
        ProgressRing ring = new ProgressRing();
        Tooltip whole = new Tooltip();
        progress.setId("progress");
        progress.getStyleClass().add("small-text");
        progress.setMinWidth(Region.USE_PREF_SIZE);
        progress.setTooltip(whole);
        model.keptProperty().subscribe(count -> {
            int kept = count.intValue();
            ring.progressProperty().set((double) kept / GalleryViewModel.ENOUGH);
            whole.setText(words(kept));
            ring.setAccessibleText(words(kept));
            tellProgress();
            paint.setDisable(kept < GalleryViewModel.SOME);
            paint.pseudoClassStateChanged(GLOWING, kept >= GalleryViewModel.ENOUGH);
        });
        HBox line = new HBox(8, ring, progress);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    private void tellProgress() {
        int kept = model.keptProperty().get();
        progress.setText(root.getWidth() < ROOMY ? brief(kept) : words(kept));
    }

    private static String brief(int kept) {
        return kept < GalleryViewModel.ENOUGH
                ? Texts.of("gallery.progress.brief", kept, GalleryViewModel.ENOUGH)
                : Texts.of("gallery.progress.brief.enough", kept);
    }

    private static String words(int kept) {
        if (kept == 0) {
            return Texts.of("gallery.progress.none");
        }
        return Texts.of(kept < GalleryViewModel.ENOUGH ? "gallery.progress.some" : "gallery.progress.enough", kept);
    }
}
