package org.viperstudio.window.create;

import atlantafx.base.controls.Spacer;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.picture.Raster;
import org.viperstudio.studio.create.Frame;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.studio.create.Scene;
import org.viperstudio.studio.create.Shown;
import org.viperstudio.studio.create.SliderState;
import org.viperstudio.studio.create.Work;
import org.viperstudio.window.shell.ScreenView;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/** The Create screen. */
public final class CreateView implements ScreenView {
    private static final double NARROWEST_PANEL = 264;
    private static final double WIDEST_PANEL = 328;
    /** Horizontal margins of the picture, as in the stylesheet. */
    private static final double MARGINS = 48;
    /** The width below which the buttons above the picture show only their icons. */
    private static final double WORDED = 600;

    private final WindowContext context;
    private final CreateModel model;
    private final Album album;
    private final PaintChoices choices;
    private final PromptPane prompt;
    private final PictureActions actions;
    private final DegreePane degrees;
    private final FilmStrip strip;
    private final ScrollPane panel;
    private final PictureViewer picture;
    private final Label invitation = new Label(Texts.of("create.empty"));
    private final ToggleButton compare = new ToggleButton(Texts.of("create.compare"), new FontIcon(Feather.COLUMNS));
    private final BorderPane root = new BorderPane();

    public CreateView(WindowContext context, CreateModel model, Album album, PaintChoices choices) {
        this.context = context;
        this.model = model;
        this.album = album;
        this.choices = choices;
        picture = new PictureViewer(context.background());
        picture.setId("picture");
        prompt = new PromptPane(model, album, context);
        root.getStyleClass().add("create");
        actions = new PictureActions(model, album, context);
        degrees = new DegreePane(model);
        strip = new FilmStrip(model);
        panel = panel();
        root.setCenter(pictureColumn());
        root.setRight(panel);
        root.widthProperty().subscribe(width -> fit(width.doubleValue()));
        compare.setId("compare");
        compare.getStyleClass().add("flat");
        compare.setTooltip(new Tooltip(Texts.of("create.compare")));
        compare.selectedProperty().subscribe(() -> show(model.state()));
        new DroppedPicture(new Restoration(model, choices, context)).listenTo(root);
        model.stateProperty().subscribe(this::show);
    }

    private Region pictureColumn() {
        invitation.getStyleClass().addAll("muted", "invitation");
        invitation.setWrapText(true);
        StackPane stage = new StackPane(picture, invitation);
        stage.setMinHeight(0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        Spacer gap = new Spacer();
        HBox bar = new HBox(compare, degrees.split(), gap, actions);
        bar.getStyleClass().add("picture-actions");
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox pictureColumn = new VBox(bar, stage, degrees, strip, new StatusLine(model));
        pictureColumn.getStyleClass().add("easel");
        return pictureColumn;
    }

    private ScrollPane panel() {
        VBox content = new VBox(
                prompt,
                new TastePane(model, context.navigation()),
                new SeedPane(model),
                new MoreSettings(model, choices, context));
        content.getStyleClass().add("panel");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("side");
        return scroll;
    }

    /** Adapts to a narrow window: shrinks first the side panel, then the strip and the buttons. */
    private void fit(double width) {
        double side = Math.clamp(width - FilmStrip.WIDTH - MARGINS, NARROWEST_PANEL, WIDEST_PANEL);
        double room = width - side - MARGINS;
        panel.setMinWidth(side);
        panel.setPrefWidth(side);
        strip.fit(room);
        ContentDisplay display = room < WORDED ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        compare.setContentDisplay(display);
        degrees.split().setContentDisplay(display);
        actions.display(display);
    }

    private void show(SliderState state) {
        Optional<Raster> first = state.work().flatMap(Work::preview);
        if (state.shown().isPresent()) {
            Shown shown = state.shown().get();
            picture.show(shown.below().raster(), shown.above().map(Frame::raster), shown.weight());
        } else if (first.isPresent()) {
            picture.show(first.get(), Optional.empty(), 0);
        }
        picture.setAccessibleText(
                state.scene().map(scene -> name(scene, state.degree())).orElse(""));
        invitation.setVisible(picture.isEmpty());
        invitation.setText(Texts.of(state.work().isPresent() ? "create.begun" : "create.empty"));
        state.strip().forEach(frame -> picture.prepare(frame.raster()));
        Optional<Raster> plain = state.plain().map(Frame::raster);
        compare.setDisable(plain.isEmpty());
        picture.compare(compare.isSelected() ? plain : Optional.empty());
    }

    private static String name(Scene scene, Degree degree) {
        String liked = String.format(Locale.ROOT, "%.2f", degree.liked());
        String disliked = String.format(Locale.ROOT, "%.2f", degree.disliked());
        return degree.liked() == degree.disliked()
                ? Texts.of("create.picture", scene.prompt(), liked)
                : Texts.of("create.picture.split", scene.prompt(), liked, disliked);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        prompt.focus();
        actions.readFavourite();
        if (model.state().scene().isEmpty()) {
            PaintSettings written = model.recipe().paint();
            context.background()
                    .run(
                            () -> written.equals(PaintSettings.UNKNOWN) ? first() : written,
                            model::begin,
                            context.notices()::warn);
        }
    }

    private PaintSettings first() {
        return album.remembered().orElseGet(choices::first);
    }

    @Override
    public void save() {
        actions.leave();
    }

    @Override
    public void detach() {
        actions.leave();
    }
}
