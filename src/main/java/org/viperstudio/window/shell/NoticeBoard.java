package org.viperstudio.window.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.wording.Texts;

/** Shows notices at the bottom of the window and keeps their undo actions, which outlive the notices themselves. */
public final class NoticeBoard implements Notices {
    private static final Duration SHOWN = Duration.seconds(7);
    private static final Duration FADE = Duration.millis(160);
    private static final String WARNING = "warning";
    private static final int MOST = 3;
    /** How many undo actions are kept; nobody remembers more than these. */
    private static final int OFFERS = 50;

    private final VBox box = new VBox();
    /** Warnings that newer notices displaced, latest first; they come back as those are closed. */
    private final Deque<HBox> waiting = new ArrayDeque<>();
    /** The undo actions that have not been used, latest first, whether or not their notices still show. */
    private final Deque<Offer> offers = new ArrayDeque<>();

    /** An undo action and the notice that offers it. */
    private record Offer(Runnable action, HBox notice) {}

    NoticeBoard() {
        box.setId("notices");
        box.setAlignment(Pos.BOTTOM_CENTER);
        box.setPickOnBounds(false);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    Region node() {
        return box;
    }

    @Override
    public void inform(String text) {
        goByItself(add(text, Feather.CHECK, "done"));
    }

    @Override
    public void offerUndo(String text, String action, Runnable onAction) {
        HBox notice = add(text, Feather.CHECK, "done");
        Offer offer = new Offer(onAction, notice);
        addButton(notice, action, () -> take(offer));
        goByItself(notice);
        offers.push(offer);
        if (offers.size() > OFFERS) {
            offers.removeLast();
        }
    }

    @Override
    public void offerAction(String text, String action, Runnable onAction) {
        HBox notice = add(text, Feather.CHECK, "done");
        addButton(notice, action, () -> {
            remove(notice);
            onAction.run();
        });
        goByItself(notice);
    }

    private static void addButton(HBox notice, String action, Runnable onAction) {
        Button button = new Button(action);
        button.setId("notice-action");
        button.getStyleClass().addAll("flat", "accent");
        // A long text wraps before the button shrinks.
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(pressed -> onAction.run());
        notice.getChildren().add(1, button);
    }

    private void take(Offer offer) {
        offers.remove(offer);
        remove(offer.notice());
        offer.action().run();
    }

    /** Runs the latest undo action that has not been used; returns false if there is none. */
    boolean undo() {
        Offer latest = offers.peek();
        if (latest == null) {
            return false;
        }
        take(latest);
        return true;
    }

    /** Discards all undo actions, because the profile that they belong to has been closed. */
    void forgetOffers() {
        offers.forEach(offer -> remove(offer.notice()));
        offers.clear();
    }

    /** Does nothing if the same warning is already shown. */
    @Override
    public void warn(String text) {
        boolean said = Stream.concat(box.getChildren().stream(), waiting.stream())
                .anyMatch(notice -> isWarning(notice) && text.equals(notice.getAccessibleText()));
        if (!said) {
            add(text, Feather.ALERT_TRIANGLE, WARNING);
        }
    }

    private static boolean isWarning(Node notice) {
        return notice.getStyleClass().contains(WARNING);
    }

    private HBox add(String text, Feather icon, String kind) {
        Label label = new Label(text, new FontIcon(icon));
        label.setWrapText(true);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setAccessibleText(Texts.of("shell.notice.close"));
        close.setMinWidth(Region.USE_PREF_SIZE);
        HBox notice = new HBox(label, close);
        notice.getStyleClass().addAll("notice", kind);
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.setAccessibleRole(AccessibleRole.TEXT);
        notice.setAccessibleText(text);
        close.setOnAction(pressed -> remove(notice));
        box.getChildren().add(notice);
        makeRoom();
        return notice;
    }

    /** Removes the oldest notice if there are too many; a warning is only set aside, and shown again later. */
    private void makeRoom() {
        List<Node> shown = box.getChildren();
        if (shown.size() > MOST) {
            Node oldest = shown.stream()
                    .limit(MOST)
                    .filter(notice -> !isWarning(notice))
                    .findFirst()
                    .orElse(shown.getFirst());
            shown.remove(oldest);
            if (isWarning(oldest)) {
                waiting.push((HBox) oldest);
            }
        }
    }

    private void goByItself(HBox notice) {
        PauseTransition pause = new PauseTransition(SHOWN);
        pause.setOnFinished(over -> fade(notice));
        pause.play();
    }

    private void fade(HBox notice) {
        FadeTransition fade = new FadeTransition(FADE, notice);
        fade.setToValue(0);
        fade.setOnFinished(over -> remove(notice));
        fade.play();
    }

    private void remove(HBox notice) {
        box.getChildren().remove(notice);
        if (box.getChildren().size() < MOST && !waiting.isEmpty()) {
            box.getChildren().addFirst(waiting.pop());
        }
    }
}
