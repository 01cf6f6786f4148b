package org.viperstudio.window.taste;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.viperstudio.picture.Raster;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.window.control.RoundedPicture;
import org.viperstudio.wording.Texts;

/** A card that shows a taste to share: its colours, attributes and pictures. */
final class TasteCard {
    private static final double WIDTH = 720;
    private static final double PADDING = 40;
    private static final double THUMBNAIL_GAP = 8;
    private static final int COLOURS = 7;
    private static final int LIKED = 16;
    private static final int DISLIKED = 8;

    private final VBox root = new VBox();

    /**
     * Creates a card.
     *
     * @param pictures decoded; may be empty
     */
    TasteCard(String owner, List<TasteAttribute> attributes, List<Raster> pictures) {
        root.getStyleClass().add("taste-card");
        root.setPrefWidth(WIDTH);
        root.setPadding(new Insets(PADDING));
        Label title = new Label(Texts.of("taste.card.title", owner));
        title.getStyleClass().add("card-title");
        root.getChildren().add(title);
        if (!pictures.isEmpty()) {
            root.getChildren().addAll(colours(pictures), row(pictures));
        }
        root.getChildren().add(words(attributes, true, LIKED));
        if (attributes.stream().anyMatch(one -> !one.liked())) {
            Label not = new Label(Texts.of("taste.card.not"));
            not.getStyleClass().add("muted");
            root.getChildren().addAll(not, words(attributes, false, DISLIKED));
        }
        Label foot = new Label(Texts.of("taste.card.foot"));
        foot.getStyleClass().add("small-text");
        root.getChildren().add(foot);
    }

    Region node() {
        return root;
    }

    private static HBox colours(List<Raster> pictures) {
        List<Color> palette = Palette.of(pictures, COLOURS);
        HBox strip = new HBox();
        double width = Math.ceil((WIDTH - 2 * PADDING) / palette.size());
        palette.forEach(colour -> strip.getChildren().add(new Rectangle(width, 56, colour)));
        Rectangle round = new Rectangle(WIDTH - 2 * PADDING, 56);
        round.setArcWidth(12);
        round.setArcHeight(12);
        strip.setClip(round);
        return strip;
    }

    /** The pictures in a row of equal height that fills the card's width. */
    private static HBox row(List<Raster> pictures) {
        double ratios = pictures.stream().mapToDouble(TasteCard::ratio).sum();
        double height = Math.floor((WIDTH - 2 * PADDING - THUMBNAIL_GAP * (pictures.size() - 1)) / ratios);
        HBox row = new HBox(THUMBNAIL_GAP);
        pictures.forEach(picture -> {
            RoundedPicture thumbnail = new RoundedPicture();
            double width = Math.floor(height * ratio(picture));
            thumbnail.setMinSize(width, height);
            thumbnail.setMaxSize(width, height);
            thumbnail.show(picture);
            row.getChildren().add(thumbnail);
        });
        return row;
    }

    private static double ratio(Raster picture) {
        return (double) picture.width() / picture.height();
    }

    private static FlowPane words(List<TasteAttribute> attributes, boolean liked, int most) {
        FlowPane words = new FlowPane();
        words.getStyleClass().add(liked ? "card-liked" : "card-disliked");
        words.setRowValignment(VPos.BASELINE);
        words.setAlignment(Pos.TOP_LEFT);
        attributes.stream()
                .filter(one -> one.liked() == liked)
                .sorted(Comparator.comparingDouble(TasteAttribute::weight).reversed())
                .limit(most)
                .forEach(one -> {
                    Label word = new Label(one.name());
                    word.setStyle("-fx-font-size: " + Math.round(13 + 7 * Math.min(one.weight(), 2)) + "px");
                    words.getChildren().add(word);
                });
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }
}
