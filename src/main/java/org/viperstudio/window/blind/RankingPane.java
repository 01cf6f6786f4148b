package org.viperstudio.window.blind;

import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import org.viperstudio.store.BlindTest;
import org.viperstudio.store.BlindTest.Candidate;
import org.viperstudio.window.blind.BlindTestModel.Phase;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.wording.Texts;

/** Shows the eight pictures of a test, to be clicked from best to worst. */
final class RankingPane extends BorderPane {
    private static final int COLUMNS = 4;
    private static final double GAP = 8;
    private static final double SMALLEST = 96;

    private final BlindTestModel model;
    private final String own;
    private final Thumbnails thumbnails;
    private final TilePane tiles = new TilePane(GAP, GAP);
    private final Label heading = new Label();
    private final Button reveal = new Button(Texts.of("blind.reveal"));
    private final Button leave = new Button();
    private List<CandidateTile> candidates = List.of();

    /** @param own the id of the user's own profile */
    RankingPane(BlindTestModel model, String own, Thumbnails thumbnails) {
        this.model = model;
        this.own = own;
        this.thumbnails = thumbnails;
        getStyleClass().add("ranking");
        tiles.setPrefColumns(COLUMNS);
        tiles.setAlignment(Pos.CENTER);
        heading.setId("ranking-heading");
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        reveal.setId("reveal");
        reveal.getStyleClass().add("accent");
        reveal.managedProperty().bind(reveal.visibleProperty());
        reveal.setOnAction(pressed -> model.reveal());
        leave.setId("leave");
        leave.getStyleClass().add("flat");
        leave.setOnAction(pressed -> model.leave());
        Spacer gap = new Spacer();
        HBox head = new HBox(heading, gap, leave, reveal);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("head");
        setTop(head);
        setCenter(tiles);
        model.order().addListener((InvalidationListener) changed -> placed());
        widthProperty().subscribe(this::fit);
        heightProperty().subscribe(this::fit);
    }

    void show(Phase phase) {
        switch (phase) {
            case Phase.Ranking(BlindTest test) -> begin(test);
            case Phase.Revealed(BlindTest test, List<Integer> ranks) -> reveal(test, ranks);
            case Phase.Ready _, Phase.Painting _ -> {}
        }
    }

    private void begin(BlindTest test) {
        List<CandidateTile> all = new ArrayList<>();
        for (int i = 0; i < test.candidates().size(); i++) {
            int number = i;
            all.add(new CandidateTile(
                    i, test.candidates().get(i), model.backend().tests(), thumbnails, () -> model.click(number)));
        }
        candidates = all;
        tiles.getChildren().setAll(all);
        leave.setText(Texts.of("blind.leave"));
        fit();
        placed();
    }

    private void placed() {
        for (int i = 0; i < candidates.size(); i++) {
            candidates.get(i).show(model.order().indexOf(i) + 1);
        }
        reveal.setVisible(model.isRanked());
        int place = model.order().size() + 1;
        heading.setText(
                model.isRanked()
                        ? Texts.of("blind.ranked")
                        : Texts.of(place == 1 ? "blind.click-first" : "blind.click-next", place));
    }

    private void reveal(BlindTest test, List<Integer> ranks) {
        if (candidates.size() != ranks.size()) {
            begin(test);
        }
        int ownRank = 0;
        for (int i = 0; i < ranks.size(); i++) {
            Candidate candidate = test.candidates().get(i);
            boolean mine = candidate.owner().equals(Optional.of(own));
            ownRank = mine ? ranks.get(i) : ownRank;
            candidates.get(i).show(ranks.get(i));
            candidates
                    .get(i)
                    .reveal(mine ? Texts.of("blind.yours") : model.backend().nameOf(candidate.owner()), mine);
        }
        heading.setText(Texts.of("blind.outcome", ownRank));
        reveal.setVisible(false);
        leave.setText(Texts.of("blind.again"));
    }

    private void fit() {
        double width = (getWidth() - (COLUMNS + 1) * 2 * GAP) / COLUMNS - GAP;
        int rows = Math.max(1, (candidates.size() + COLUMNS - 1) / COLUMNS);
        double height = (getHeight() - 80) / rows - 3 * GAP;
        double side = Math.floor(Math.max(SMALLEST, Math.min(width, height)));
        candidates.forEach(tile -> tile.setSide(side));
    }
}
