package org.viperstudio.window.blind;

import javafx.scene.layout.Region;

/** A bar that shows a share, with a mark at the level of chance. */
final class ShareBar extends Region {
    private static final double HEIGHT = 10;
    /** The width of the mark, including the edges that set it off from the bar. */
    private static final double MARK = 4;

    private final double share;
    private final double chance;
    private final Region bar = new Region();
    private final Region mark = new Region();

    /**
     * @param share 0..1
     * @param chance 0..1
     */
    ShareBar(double share, double chance) {
        this.share = share;
        this.chance = chance;
        getStyleClass().add("share-bar");
        bar.getStyleClass().add("share");
        mark.getStyleClass().add("chance");
        getChildren().addAll(bar, mark);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleText(ResultsPane.percent(share));
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, 0, Math.max(HEIGHT, getWidth() * share), HEIGHT);
        mark.resizeRelocate(getWidth() * chance - MARK / 2, -2, MARK, HEIGHT + 4);
    }
}
