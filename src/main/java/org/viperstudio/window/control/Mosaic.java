package org.viperstudio.window.control;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A layout pane that arranges tiles in {@link JustifiedRows}, with a height that follows from its width. */
public final class Mosaic extends Region {
    private static final double GAP = 8;

    private final double rowHeight;
    private List<MosaicTile> tiles = List.of();
    private double rowsWidth = -1;
    private JustifiedRows rows = new JustifiedRows(List.of(), 0);

    /** @param rowHeight the row height to aim for */
    public Mosaic(double rowHeight) {
        this.rowHeight = rowHeight;
        getStyleClass().add("mosaic");
    }

    /** Shows these tiles, in this order. */
    public void show(List<? extends MosaicTile> tiles) {
        this.tiles = List.copyOf(tiles);
        rowsWidth = -1;
        getChildren().setAll(tiles.stream().map(MosaicTile::node).toList());
        requestLayout();
    }

    /** A tile and its picture's aspect ratio. */
    public interface MosaicTile {
        Region node();

        /** Width by height. */
        double ratio();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + rowsFor(inner).height() + snappedBottomInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return rowHeight;
    }

    @Override
    protected void layoutChildren() {
        JustifiedRows arranged = rowsFor(getWidth() - snappedLeftInset() - snappedRightInset());
        ObservableList<Node> nodes = getChildren();
        for (int i = 0; i < nodes.size(); i++) {
            JustifiedRows.Place place = arranged.places().get(i);
            double x = snapPositionX(snappedLeftInset() + place.x());
            double y = snapPositionY(snappedTopInset() + place.y());
            double right = snapPositionX(snappedLeftInset() + place.x() + place.width());
            double bottom = snapPositionY(snappedTopInset() + place.y() + place.height());
            nodes.get(i).resizeRelocate(x, y, right - x, bottom - y);
        }
    }

    /** Cached, because each layout pass asks for the rows several times. */
    private JustifiedRows rowsFor(double width) {
        if (width != rowsWidth) {
            rows = JustifiedRows.of(tiles.stream().map(MosaicTile::ratio).toList(), width, rowHeight, GAP);
            rowsWidth = width;
        }
        return rows;
    }
}
