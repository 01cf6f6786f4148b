package org.viperstudio.window.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/** A circular progress indicator that fills clockwise from the top. */
public final class ProgressRing extends Region {
    private static final double SIZE = 24;
    private static final double STROKE = 4;

    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", 0);
    private final Arc arc = new Arc(SIZE / 2, SIZE / 2, (SIZE - STROKE) / 2, (SIZE - STROKE) / 2, 90, 0);

    public ProgressRing() {
        getStyleClass().add("ring");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        Circle track = new Circle(SIZE / 2, SIZE / 2, (SIZE - STROKE) / 2);
        track.getStyleClass().add("track");
        track.setFill(null);
        track.setStrokeWidth(STROKE);
        arc.getStyleClass().add("filled");
        arc.setType(ArcType.OPEN);
        arc.setFill(null);
        arc.setStrokeWidth(STROKE);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        arc.lengthProperty().bind(progress.map(share -> -360 * Math.clamp(share.doubleValue(), 0, 1)));
        arc.visibleProperty().bind(progress.greaterThan(0));
        getChildren().addAll(track, arc);
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
    }

    /** The progress, from 0 to 1. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    @Override
    protected double computePrefWidth(double height) {
        return SIZE;
    }

    @Override
    protected double computePrefHeight(double width) {
        return SIZE;
    }
}
