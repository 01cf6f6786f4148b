package org.viperstudio.window.blind;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.viperstudio.store.BlindTest.Candidate;
import org.viperstudio.studio.profile.BlindTestService;
import org.viperstudio.window.control.PictureSource;
import org.viperstudio.window.control.RoundedPicture;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.wording.Texts;

/** A tile that shows one of the pictures to rank. */
final class CandidateTile extends StackPane {
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private final RoundedPicture picture = new RoundedPicture();
    private final Button button = new Button(null, picture);
    private final Label place = new Label();
    private final Label owner = new Label();

    CandidateTile(int number, Candidate candidate, BlindTestService tests, Thumbnails thumbnails, Runnable onClick) {
        getStyleClass().add("candidate");
        button.setId("candidate-" + number);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("flat");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setAccessibleText(Texts.of("blind.picture", number + 1));
        button.setOnAction(pressed -> onClick.run());
        picture.show(
                thumbnails, "blind-" + candidate.picture().hex(), pixels -> PictureSource.file(tests.file(candidate))
                        .read(pixels));
        place.getStyleClass().add("place");
        place.setMouseTransparent(true);
        owner.getStyleClass().add("owner");
        owner.setMouseTransparent(true);
        owner.setVisible(false);
        StackPane.setAlignment(place, Pos.TOP_LEFT);
        StackPane.setMargin(place, new Insets(12));
        StackPane.setAlignment(owner, Pos.BOTTOM_CENTER);
        StackPane.setMargin(owner, new Insets(12));
        getChildren().addAll(button, place, owner);
        show(0);
    }

    /** @param rank 1 for the best; 0 for none yet */
    void show(int rank) {
        place.setVisible(rank > 0);
        place.setText(Integer.toString(rank));
    }

    /** Shows the picture's owner. */
    void reveal(String name, boolean own) {
        owner.setText(name);
        owner.setVisible(true);
        pseudoClassStateChanged(OWN, own);
        button.setDisable(true);
    }

    /** Sets the side of the square picture. */
    void setSide(double side) {
        picture.setMinSize(side, side);
        picture.setPrefSize(side, side);
        picture.setMaxSize(side, side);
    }
}
