package org.viperstudio.window.gallery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.viperstudio.window.control.Mosaic;
import org.viperstudio.window.control.Thumbnails;

/** The scrollable grid of pictures. Only those in the viewport, and within its height above and below, are loaded. */
final class GalleryGrid {
    private static final double ROW_HEIGHT = 208;

    private final GalleryViewModel model;
    private final Thumbnails thumbnails;
    private final GalleryTile.Actions actions;
    private final Mosaic mosaic = new Mosaic(ROW_HEIGHT);
    private final ScrollPane scroll = new ScrollPane(mosaic);
    private final Label placeholder = new Label();
    private final StackPane root = new StackPane(scroll, placeholder);
    private final Map<Remark, GalleryTile> made = new HashMap<>();
    private List<GalleryTile> tiles = List.of();

    GalleryGrid(GalleryViewModel model, Thumbnails thumbnails, GalleryTile.Actions actions) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.actions = actions;
        scroll.setId("wall");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        placeholder.getStyleClass().add("muted");
        placeholder.setMouseTransparent(true);
        model.shown().addListener((ListChangeListener<Remark>) change -> show());
        scroll.vvalueProperty().subscribe(this::loadVisible);
        mosaic.layoutBoundsProperty().subscribe(this::loadVisible);
        scroll.viewportBoundsProperty().subscribe(this::loadVisible);
    }

    Region node() {
        return root;
    }

    /** Focuses a picture, and scrolls to it. */
    void focus(Remark remark) {
        GalleryTile tile = made.get(remark);
        if (tile != null && tiles.contains(tile)) {
            tile.node().requestFocus();
            scrollTo(tile.node());
        }
    }

    private void show() {
        int focused = focused();
        made.keySet().retainAll(model.shown());
        tiles = model.shown().stream()
                .map(remark -> made.computeIfAbsent(remark, untiled -> new GalleryTile(untiled, actions)))
                .toList();
        mosaic.show(tiles);
        placeholder.setText(model.filterProperty().get().placeholder());
        placeholder.setVisible(tiles.isEmpty());
        mosaic.applyCss();
        mosaic.layout();
        loadVisible();
        if (focused >= 0 && !tiles.isEmpty() && focused() < 0) {
            // The focused tile is gone: the one now at its index gets the focus.
            tiles.get(Math.min(focused, tiles.size() - 1)).node().requestFocus();
        }
    }

    /** The index of the focused tile; -1 if there is none. */
    private int focused() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        return tiles.stream().map(GalleryTile::node).toList().indexOf(owner);
    }

    private void loadVisible() {
        double height = scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * Math.max(0, mosaic.getHeight() - height);
        for (GalleryTile tile : tiles) {
            Bounds place = tile.node().getBoundsInParent();
            if (place.getHeight() > 0 && place.getMaxY() > top - height && place.getMinY() < top + 2 * height) {
                tile.appear(thumbnails);
            }
        }
    }

    private void scrollTo(Node tile) {
        double height = scroll.getViewportBounds().getHeight();
        double hidden = mosaic.getHeight() - height;
        Bounds place = tile.getBoundsInParent();
        double top = scroll.getVvalue() * hidden;
        if (hidden > 0 && (place.getMinY() < top || place.getMaxY() > top + height)) {
            scroll.setVvalue(Math.clamp((place.getCenterY() - height / 2) / hidden, 0, 1));
        }
    }
}
