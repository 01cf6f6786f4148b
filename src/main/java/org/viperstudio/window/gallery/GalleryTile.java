package org.viperstudio.window.gallery;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.preference.Mark;
import org.viperstudio.window.control.Mosaic;
import org.viperstudio.window.control.RoundedPicture;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.wording.Texts;

/** A tile of the gallery: one picture with its mark buttons. */
final class GalleryTile implements Mosaic.MosaicTile {
    private static final Insets INSET = new Insets(8);

    /** The actions on a tile. */
    interface Actions {
        void open(Remark remark);

        void mark(Remark remark, Mark mark);

        /** Removes one of the user's own pictures from the gallery. */
        void putAway(Remark remark);
    }

    private final Remark remark;
    private final RoundedPicture picture = new RoundedPicture();
    private final StackPane tile = new StackPane(picture);
    /**
     * Conditions of parts that have not been created yet. Strong references, because bindings are held weakly by their
     * dependencies.
     */
    private final Set<BooleanBinding> waiting = new HashSet<>();

    GalleryTile(Remark remark, Actions actions) {
        this.remark = remark;
        tile.getStyleClass().add("tile");
        tile.setId("picture-" + remark.picture().id().replace('.', '-'));
        tile.setFocusTraversable(true);
        tile.setAccessibleRole(AccessibleRole.BUTTON);
        tile.setAccessibleText(Texts.of("gallery.open", remark.picture().title()));
        addMarks(actions);
        addBadge();
        tile.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
                actions.open(remark);
            }
        });
        tile.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                actions.open(remark);
                key.consume();
            } else if (key.getCode() == KeyCode.DELETE && remark.picture().own()) {
                actions.putAway(remark);
                key.consume();
            }
        });
        if (remark.picture().own()) {
            addMenu(actions);
        }
    }

    private void addMenu(Actions actions) {
        MenuItem putAway = new MenuItem(Texts.of("gallery.put-away"), new FontIcon(Feather.TRASH_2));
        putAway.setOnAction(chosen -> actions.putAway(remark));
        ContextMenu menu = new ContextMenu(putAway);
        tile.setOnContextMenuRequested(asked -> {
            menu.show(tile, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
    }

    Remark remark() {
        return remark;
    }

    /** Loads the picture, unless that has been done. */
    void appear(Thumbnails thumbnails) {
        if (!picture.isShown()) {
            picture.show(thumbnails, remark.picture().id(), remark.picture().source());
        }
    }

    @Override
    public Region node() {
        return tile;
    }

    @Override
    public double ratio() {
        return remark.picture().ratio();
    }

    /**
     * Adds the mark buttons, shown on hover and where a mark is set. They are created lazily, since most tiles never
     * need them.
     */
    private void addMarks(Actions actions) {
        BooleanBinding wanted = tile.hoverProperty()
                .or(tile.focusVisibleProperty())
                .or(remark.markProperty().isNotEqualTo(Mark.NONE));
        whenFirst(wanted, () -> {
            Region marks = new MarkButtons(remark.markProperty(), mark -> actions.mark(remark, mark))
                    .showWhile(tile.hoverProperty().or(tile.focusVisibleProperty()), remark.markProperty())
                    .node();
            put(marks, Pos.TOP_RIGHT);
        });
    }

    /** Adds a badge that shows that the picture has a comment. */
    private void addBadge() {
        BooleanBinding wanted = Bindings.createBooleanBinding(
                () -> remark.kept() && !remark.text().isBlank(), remark.keptProperty(), remark.textProperty());
        whenFirst(wanted, () -> {
            StackPane badge = new StackPane(new FontIcon(Feather.MESSAGE_SQUARE));
            badge.getStyleClass().add("badge");
            badge.setMouseTransparent(true);
            badge.visibleProperty().bind(wanted);
            put(badge, Pos.BOTTOM_LEFT);
        });
    }

    private void put(Region mark, Pos corner) {
        mark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(mark, corner);
        StackPane.setMargin(mark, INSET);
        tile.getChildren().add(mark);
    }

    private void whenFirst(BooleanBinding wanted, Runnable make) {
        waiting.add(wanted);
        wanted.subscribe(now -> {
            if (now && waiting.remove(wanted)) {
                make.run();
            }
        });
    }
}
