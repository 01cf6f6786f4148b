package org.viperstudio.window.history;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.controlsfx.control.GridView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.idefics2.LanguageTask;
import org.viperstudio.window.control.LanguageChoiceBox;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.window.create.Album;
import org.viperstudio.window.create.PictureComments;
import org.viperstudio.window.shell.Screen;
import org.viperstudio.window.shell.ScreenView;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/** The History screen: a virtualized grid of all painted pictures. */
public final class HistoryView implements ScreenView {
    private static final double TILE = 168;
    private static final double GAP = 4;
    private static final double MARGIN = 28;
    private static final double DETAILS_WIDTH = 328;
    private static final Duration TYPING = Duration.millis(200);

    private final WindowContext context;
    private final HistoryModel model;
    private final Thumbnails thumbnails;
    private final PictureComments comments;
    private final PictureDetails details;
    private final ScrollPane side;
    private final GridView<HistoryEntry> grid = new GridView<>();
    private final FocusKeeper keyboard = new FocusKeeper(grid);
    private final TextField words = new TextField();
    private final ToggleButton favourites = new ToggleButton(null, new FontIcon(Feather.STAR));
    private final ComboBox<HistoryQuery.Order> order = new ComboBox<>();
    private final Label count = new Label();
    private final Label scoring = new Label();
    private final Button compare = new Button(Texts.of("history.compare"), new FontIcon(Feather.COLUMNS));
    private final Button delete = new Button(null, new FontIcon(Feather.TRASH_2));
    private final LanguageChoiceBox scorer;
    private final EmptyHistoryPane placeholder;
    private final BorderPane root = new BorderPane();

    /**
     * @param album stores comments on pictures
     * @param onUse receives the settings to use again
     */
    public HistoryView(
            WindowContext context,
            HistoryModel model,
            Thumbnails thumbnails,
            Album album,
            Consumer<GenerationSettings> onUse) {
        this.context = context;
        this.model = model;
        this.thumbnails = thumbnails;
        scorer = new LanguageChoiceBox(
                model.profile(), model.scorers(), LanguageTask.SCORING, "history.scorer", model::chooseScorer);
        comments = new PictureComments(album, context);
        details = new PictureDetails(
                model, thumbnails, new PictureButtons(context, model, comments, onUse, this::showLarge));
        side = side(details);
        model.onFailure(message -> context.notices().warn(message));
        model.readTasteBy(album::readTaste);
        placeholder = new EmptyHistoryPane(() -> context.navigation().go(Screen.CREATE));
        root.getStyleClass().add("history");
        root.setTop(bar());
        root.setCenter(wall());
        model.pictures().addListener((InvalidationListener) changed -> showCount());
        model.queryProperty().subscribe(this::showCount);
        model.loadedProperty().subscribe(this::showCount);
        model.selected().addListener((InvalidationListener) changed -> showSelection());
        root.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DELETE && !model.selected().isEmpty()) {
                deleteSelected();
                key.consume();
            }
        });
        showSelection();
    }

    private static ScrollPane side(PictureDetails details) {
        ScrollPane scroll = new ScrollPane(details);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(DETAILS_WIDTH);
        scroll.setPrefWidth(DETAILS_WIDTH);
        return scroll;
    }

    private StackPane wall() {
        grid.setId("history-grid");
        grid.setItems(model.pictures());
        grid.setHorizontalCellSpacing(GAP);
        grid.setVerticalCellSpacing(GAP);
        grid.setCellFactory(view -> cell());
        grid.widthProperty().subscribe(width -> fit(width.doubleValue()));
        return new StackPane(grid, placeholder);
    }

    /** Sets the cell size such that the columns that fit fill the width. */
    private void fit(double width) {
        double room = width - 2 * MARGIN;
        double columns = Math.max(1, Math.floor(room / (TILE + GAP)));
        double side = Math.max(TILE, Math.floor(room / columns - GAP));
        grid.setCellWidth(side);
        grid.setCellHeight(side);
    }

    private HistoryCell cell() {
        HistoryCell cell = new HistoryCell(model, thumbnails, this::showLarge, keyboard);
        model.selected().addListener((InvalidationListener) changed -> cell.mark());
        return cell;
    }

    private HBox bar() {
        buildSearch();
        buildFilter();
        buildLabels();
        buildActions();
        Spacer gap = new Spacer();
        HBox bar = new HBox(words, favourites, order, count, scoring, gap, scorer, compare, delete);
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void buildSearch() {
        words.setId("history-search");
        words.setPromptText(Texts.of("history.search"));
        words.setAccessibleText(Texts.of("history.search"));
        PauseTransition typing = new PauseTransition(TYPING);
        typing.setOnFinished(over -> ask());
        words.textProperty().addListener((observed, before, now) -> typing.playFromStart());
    }

    private void buildFilter() {
        favourites.setId("history-favourites");
        favourites.getStyleClass().addAll("button-icon", "flat");
        favourites.setAccessibleText(Texts.of("history.favourites"));
        favourites.setTooltip(new Tooltip(Texts.of("history.favourites")));
        favourites.setOnAction(pressed -> ask());
        order.setId("history-order");
        order.setMinWidth(Region.USE_PREF_SIZE);
        order.getItems().setAll(HistoryQuery.Order.values());
        order.setValue(HistoryQuery.Order.NEWEST);
        order.setConverter(new OrderNames());
        order.setAccessibleText(Texts.of("history.order"));
        order.setOnAction(chosen -> ask());
    }

    private void buildLabels() {
        count.setId("history-count");
        count.getStyleClass().add("small-text");
        count.setMinWidth(Region.USE_PREF_SIZE);
        scoring.setId("history-scoring");
        scoring.getStyleClass().add("small-text");
        model.scoringProperty().subscribe(this::showScoring);
    }

    private void buildActions() {
        compare.setId("history-compare");
        compare.setMinWidth(Region.USE_PREF_SIZE);
        compare.getStyleClass().add("flat");
        compare.setOnAction(pressed -> compareSelected());
        delete.setId("history-delete");
        delete.getStyleClass().addAll("button-icon", "flat");
        delete.setAccessibleText(Texts.of("history.delete"));
        delete.setTooltip(new Tooltip(Texts.of("history.delete")));
        delete.setOnAction(pressed -> deleteSelected());
    }

    private void ask() {
        model.queryProperty().set(new HistoryQuery(words.getText(), favourites.isSelected(), order.getValue()));
    }

    private void showScoring(OptionalDouble done) {
        scoring.setVisible(done.isPresent());
        scoring.setText(done.isPresent() ? Texts.of("history.scoring", Math.round(100 * done.getAsDouble())) : "");
    }

    private void showCount() {
        int pictures = model.pictures().size();
        int chosen = model.selected().size();
        boolean known = model.loadedProperty().get();
        String found = known ? Texts.of("history.count", pictures) : "";
        // With two or more pictures, the selection count explains how to compare them.
        count.setText(chosen == 0 || pictures < 2 ? found : Texts.of("history.chosen", chosen));
        placeholder.explain(model.queryProperty().get());
        placeholder.setVisible(known && pictures == 0);
    }

    private void showSelection() {
        int number = model.selected().size();
        compare.setDisable(number < 2);
        delete.setDisable(number == 0);
        showCount();
        if (number == 0) {
            root.setRight(null);
            return;
        }
        HistoryEntry last = model.selected().getLast();
        model.score(last);
        details.show(last);
        root.setRight(side);
    }

    private void compareSelected() {
        context.overlay()
                .show(new Comparison(model, thumbnails)
                        .of(
                                context.overlay()::hide,
                                List.copyOf(model.selected()),
                                root.getScene().getWidth(),
                                root.getScene().getHeight()));
    }

    private void showLarge() {
        Region large = new LargePictureDialog(
                        model,
                        thumbnails,
                        root.getScene().getWidth(),
                        root.getScene().getHeight())
                .of(model.selected().getLast());
        context.overlay().show(large, this::focusSelected);
        large.requestFocus();
    }

    /** Focuses the cell of the picture that was shown large last. */
    private void focusSelected() {
        grid.lookupAll(".history-cell").stream()
                .filter(node -> node instanceof HistoryCell cell && cell.isInSelection())
                .findFirst()
                .orElse(grid)
                .requestFocus();
    }

    private void deleteSelected() {
        int number = model.selected().size();
        Runnable undo = model.deleteSelected();
        context.notices().offerUndo(Texts.of("history.deleted", number), Texts.of("history.undo"), undo);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        model.follow();
        scorer.load(context.background());
        grid.requestFocus();
    }

    @Override
    public void save() {
        comments.leave();
    }

    @Override
    public void detach() {
        comments.leave();
        model.unfollow();
    }
}
