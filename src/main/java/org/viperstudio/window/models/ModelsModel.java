package org.viperstudio.window.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.JobRequest;
import org.viperstudio.job.JobSnapshot;
import org.viperstudio.job.JobState;
import org.viperstudio.job.Priority;
import org.viperstudio.studio.models.ModelOffer;
import org.viperstudio.studio.models.ModelScan;
import org.viperstudio.studio.models.ModelService;
import org.viperstudio.studio.models.ModelService.Presence;
import org.viperstudio.window.shell.TaskRunner;
import org.viperstudio.wording.Texts;

/** The view model of the Models screen. Used on the JavaFX thread; it reads, downloads and searches on others. */
public final class ModelsModel {
    private final ModelService models;
    private final JobPool jobs;
    private final String lane;
    private final TaskRunner background;
    private final Consumer<String> inform;
    private final Consumer<String> warn;
    private final ReadOnlyObjectWrapper<Optional<ModelsOverview>> overview =
            new ReadOnlyObjectWrapper<>(this, "overview", Optional.empty());
    private final ObservableMap<String, JobSnapshot> downloads = FXCollections.observableHashMap();

    /**
     * @param lane the pool's lane for downloads
     * @param inform receives messages about what was done
     * @param warn receives error messages
     */
    public ModelsModel(
            ModelService models,
            JobPool jobs,
            String lane,
            TaskRunner background,
            Consumer<String> inform,
            Consumer<String> warn) {
        this.models = models;
        this.jobs = jobs;
        this.lane = lane;
        this.background = background;
        this.inform = inform;
        this.warn = warn;
    }

    ReadOnlyObjectProperty<Optional<ModelsOverview>> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    /** The running downloads, by the offer's id. */
    ObservableMap<String, JobSnapshot> downloads() {
        return downloads;
    }

    /** Loads the overview. */
    void load() {
        run(() -> ModelsOverview.of(models), found -> overview.set(Optional.of(found)));
    }

    /** Starts or resumes a download, unless it is running already. */
    void download(Downloadable offer) {
        if (downloads.containsKey(offer.id())) {
            return;
        }
        // A failed download can be retried from the queue as another job, of whose end this must hear too.
        Job<?> job = jobs.submit(request(offer).whenEnded(end -> Platform.runLater(this::load)));
        downloads.put(offer.id(), job.snapshot());
        job.listen(snapshot -> Platform.runLater(() -> progressed(offer, snapshot)));
    }

    private JobRequest<?> request(Downloadable offer) {
        return offer.id().equals(Downloadable.GPU)
                ? models.installGpuRuntime(lane)
                : models.download(offered(offer), lane);
    }

    private ModelOffer offered(Downloadable offer) {
        return models.catalogue().find(offer.id()).orElseThrow();
    }

    private void progressed(Downloadable offer, JobSnapshot snapshot) {
        if (!snapshot.state().isFinal()) {
            downloads.put(offer.id(), snapshot);
            return;
        }
        downloads.remove(offer.id());
        snapshot.failure().ifPresent(failure -> warn.accept(failure.told()));
        if (snapshot.state() == JobState.DONE && offer.id().equals(Downloadable.GPU)) {
            inform.accept(Texts.of("models.gpu.done"));
        }
        load();
    }

    void cancel(Downloadable offer) {
        Optional.ofNullable(downloads.get(offer.id())).ifPresent(job -> jobs.cancel(job.id()));
    }

    /** Registers a model at its present location. */
    void register(Path path) {
        run(() -> models.register(path), added -> {
            inform.accept(Texts.of("models.registered", added.title()));
            load();
        });
    }

    /** Deletes a download, complete or partial. */
    void remove(Downloadable offer) {
        if (offer.id().equals(Downloadable.GPU)) {
            run(
                    () -> {
                        models.gpuRuntime().remove();
                        return offer;
                    },
                    done -> load());
        } else if (offer.presence() instanceof Presence.Here(Path path)) {
            remove(path);
        } else {
            remove(models.folder(offered(offer)));
        }
    }

    void remove(Path path) {
        run(() -> models.remove(path), done -> load());
    }

    void setOffline(boolean offline) {
        run(
                () -> {
                    models.setOffline(offline);
                    return offline;
                },
                done -> load());
    }

    /** Searches the folders of other programs for models, and registers those that can be used. */
    void scan() {
        Job<Map.Entry<Integer, Integer>> job =
                jobs.submit(new JobRequest<>(Texts.of("models.scan"), lane, Priority.NORMAL, context -> {
                    ModelScan scan = models.scan(List.of(), context);
                    return Map.entry(models.register(scan), scan.passedOver().size());
                }));
        job.result()
                .whenComplete((found, failure) -> Platform.runLater(() -> {
                    if (failure == null) {
                        inform.accept(Texts.of("models.scanned", found.getKey(), found.getValue()));
                    }
                    load();
                }));
    }

    private <T> void run(Callable<T> work, Consumer<T> then) {
        background.run(work, then, failure -> warn.accept(String.valueOf(failure.getMessage())));
    }
}
