package org.viperstudio.window.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.ScaleTransition;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The layer above the screens in which nodes fly to the screen that they belong to from now on, to show where they go. */
public final class FlightLayer {
    private static final Duration FLIGHT = Duration.millis(180);
    private static final double LANDED_SCALE = 0.4;
    private static final double LANDED_OPACITY = 0.4;

    private final Pane pane = new Pane();
    private Function<Screen, Optional<Node>> destinations = screen -> Optional.empty();

    FlightLayer() {
        pane.setId("flights");
        pane.setManaged(false);
        pane.setMouseTransparent(true);
    }

    Region node() {
        return pane;
    }

    /** @param destinations what stands for a screen in the window */
    void setDestinations(Function<Screen, Optional<Node>> destinations) {
        this.destinations = destinations;
    }

    /**
     * Takes nodes from their parent and lets them fly, after which they are gone. Where the user asked the system for
     * less motion they stay in their place.
     */
    public void fly(List<? extends Node> nodes, Screen to) {
        if (!Platform.getPreferences().isReducedMotion()) {
            destinations.apply(to).ifPresent(target -> fly(nodes, centre(inScene(target))));
        }
    }

    private void fly(List<? extends Node> nodes, Point2D end) {
        List<Bounds> starts = nodes.stream().map(FlightLayer::inScene).toList();
        for (int i = 0; i < nodes.size(); i++) {
            fly(nodes.get(i), starts.get(i), end);
        }
    }

    private void fly(Node node, Bounds start, Point2D end) {
        pane.getChildren().add(node);
        Point2D place = pane.sceneToLocal(start.getMinX(), start.getMinY());
        node.relocate(place.getX(), place.getY());
        Point2D way = end.subtract(centre(start));
        Animation flight = flight(node, way);
        flight.setOnFinished(landed -> pane.getChildren().remove(node));
        flight.play();
    }

    private static Animation flight(Node node, Point2D way) {
        TranslateTransition move = new TranslateTransition(FLIGHT, node);
        move.setByX(way.getX());
        move.setByY(way.getY());
        move.setInterpolator(Interpolator.EASE_IN);
        ScaleTransition shrink = new ScaleTransition(FLIGHT, node);
        shrink.setToX(LANDED_SCALE);
        shrink.setToY(LANDED_SCALE);
        FadeTransition fade = new FadeTransition(FLIGHT, node);
        fade.setToValue(LANDED_OPACITY);
        fade.setInterpolator(Interpolator.EASE_IN);
        return new ParallelTransition(move, shrink, fade);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Point2D centre(Bounds bounds) {
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
