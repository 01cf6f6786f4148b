package org.viperstudio.window.models;

import atlantafx.base.controls.Spacer;
import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.job.JobSnapshot;
import org.viperstudio.studio.models.ModelCatalogue.Feature;
import org.viperstudio.studio.models.ModelOffer;
import org.viperstudio.studio.models.RegisteredModel;
import org.viperstudio.window.shell.FileDialogs;
import org.viperstudio.window.shell.ScreenView;
import org.viperstudio.wording.Texts;

/** The Models screen. */
public final class ModelsView implements ScreenView {
    private static final double GIGABYTE = 1e9;
    private static final double WIDTH = 880;

    private static final FileDialogs.FileType FILE = new FileDialogs.FileType("safetensors", List.of("*.safetensors"));

    private final ModelsModel model;
    private final FileDialogs files;
    private final VBox page = new VBox();
    private final ScrollPane root = new ScrollPane(page);
    private final List<MapChangeListener<String, JobSnapshot>> listeners = new ArrayList<>();

    public ModelsView(ModelsModel model, FileDialogs files) {
        this.model = model;
        this.files = files;
        root.setFitToWidth(true);
        page.getStyleClass().add("models");
        page.setMaxWidth(WIDTH);
        model.overviewProperty().subscribe(overview -> overview.ifPresent(this::show));
    }

    private void show(ModelsOverview overview) {
        listeners.forEach(model.downloads()::removeListener);
        listeners.clear();
        page.getChildren().setAll(head(overview), title("models.features"), features(overview));
        if (!overview.registered().isEmpty()) {
            page.getChildren().addAll(title("models.on-this-machine"), registered(overview.registered()));
        }
        page.getChildren().addAll(title("models.gpu.section"), card(overview.gpu(), overview));
        page.getChildren().addAll(title("models.offers"), offers(overview));
    }

    private Node head(ModelsOverview overview) {
        Label heading = new Label(Texts.of("models.title"));
        heading.getStyleClass().add("heading");
        Label what = new Label(Texts.of("models.what"));
        what.setWrapText(true);
        what.getStyleClass().add("muted");
        ToggleSwitch offline = new ToggleSwitch(Texts.of("models.offline"));
        offline.setId("offline");
        offline.setSelected(overview.offline());
        offline.selectedProperty().addListener((selected, before, now) -> model.setOffline(now));
        Spacer gap = new Spacer();
        HBox actions = new HBox(
                action("models.scan", Feather.SEARCH, model::scan),
                action("models.register-folder", Feather.FOLDER_PLUS, this::registerFolder),
                action("models.register-file", Feather.FILE_PLUS, this::registerFile),
                gap,
                offline);
        actions.setAlignment(Pos.CENTER_LEFT);
        actions.setSpacing(8);
        VBox head = new VBox(heading, what, actions);
        head.setSpacing(12);
        return head;
    }

    private static Button action(String key, Feather icon, Runnable onPress) {
        Button button = new Button(Texts.of(key), new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.setOnAction(pressed -> onPress.run());
        return button;
    }

    private void registerFolder() {
        files.folder(Texts.of("models.register-folder")).ifPresent(model::register);
    }

    private void registerFile() {
        files.open(Texts.of("models.register-file"), FILE).ifPresent(model::register);
    }

    private static Label title(String key) {
        Label title = new Label(Texts.of(key));
        title.getStyleClass().addAll("section-title", "models-section");
        return title;
    }

    private static Node features(ModelsOverview overview) {
        Map<String, String> titles =
                overview.offers().keySet().stream().collect(Collectors.toMap(ModelOffer::id, ModelOffer::title));
        VBox rows = new VBox();
        rows.setSpacing(6);
        Label embedded = new Label(Texts.of("models.embedded"), new FontIcon(Feather.CHECK));
        embedded.getStyleClass().add("here");
        rows.getChildren().add(embedded);
        overview.features().forEach((feature, ready) -> rows.getChildren().add(feature(feature, ready, titles)));
        return rows;
    }

    private static Node feature(Feature feature, boolean ready, Map<String, String> titles) {
        Label label = new Label(feature.title(), new FontIcon(ready ? Feather.CHECK : Feather.CIRCLE));
        label.getStyleClass().add(ready ? "here" : "muted");
        String needs =
                feature.needs().stream().map(id -> titles.getOrDefault(id, id)).collect(Collectors.joining(", "));
        Label why = new Label(ready ? "" : Texts.of("models.needs", needs));
        why.getStyleClass().add("small-text");
        HBox row = new HBox(label, why);
        row.setSpacing(12);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private Node registered(List<RegisteredModel> models) {
        VBox rows = new VBox();
        rows.setSpacing(8);
        for (RegisteredModel one : models) {
            Label title = new Label(one.title());
            title.getStyleClass().add("section-title");
            Label path = new Label(one.path() + (one.fault().isEmpty() ? "" : "\n" + one.fault()));
            path.getStyleClass().add("small-text");
            path.setWrapText(true);
            VBox words = new VBox(title, path);
            HBox.setHgrow(words, Priority.ALWAYS);
            Label size = new Label(Texts.of("models.size", String.format(Locale.ROOT, "%.1f", one.bytes() / GIGABYTE)));
            size.getStyleClass().add("small-text");
            size.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(words, size, removal(one));
            row.getStyleClass().add("offer");
            row.setAlignment(Pos.CENTER_LEFT);
            rows.getChildren().add(row);
        }
        return rows;
    }

    private Node removal(RegisteredModel one) {
        String id = "here-" + one.path().getFileName();
        Runnable remove = () -> model.remove(one.path());
        if (one.downloaded()) {
            return new DeleteButton(id, one.title(), remove);
        }
        Button forget = DownloadCard.button("models.forget", id, one.title(), remove);
        forget.getStyleClass().add("flat");
        forget.setMinWidth(Region.USE_PREF_SIZE);
        return forget;
    }

    private Node offers(ModelsOverview overview) {
        VBox cards = new VBox();
        cards.setSpacing(8);
        overview.offers().forEach((offer, presence) -> cards.getChildren()
                .add(card(Downloadable.of(offer, presence, overview.isOurs(offer)), overview)));
        return cards;
    }

    private DownloadCard card(Downloadable offer, ModelsOverview overview) {
        DownloadCard card = new DownloadCard(model, offer, overview.offline());
        MapChangeListener<String, JobSnapshot> listener = card.listener();
        listeners.add(listener);
        model.downloads().addListener(listener);
        return card;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void prepare() {
        model.load();
    }

    @Override
    public void attach() {
        model.load();
    }
}
