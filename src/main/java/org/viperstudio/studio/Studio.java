package org.viperstudio.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.Lane;
import org.viperstudio.preference.ExtractionListener;
import org.viperstudio.preference.PreferenceExtractor;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.DataLock;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.store.StoreException;
import org.viperstudio.studio.idefics2.LanguageChoice;
import org.viperstudio.studio.idefics2.LanguageChoices;
import org.viperstudio.studio.idefics2.LanguageModels;
import org.viperstudio.studio.idefics2.LanguageTask;
import org.viperstudio.studio.idefics2.PictureScores;
import org.viperstudio.studio.idefics2.ReadingJobs;
import org.viperstudio.studio.models.ModelService;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.ProfileClosing;
import org.viperstudio.studio.profile.ProfileService;
import org.viperstudio.studio.queue.ProfileQueues;
import org.viperstudio.studio.reading.TasteReading;
import org.viperstudio.studio.taste.EmbeddedTaste;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Device;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/**
 * The application without a window. It opens a data folder, in which only one program works at a time, and holds all
 * services.
 */
public final class Studio implements AutoCloseable {
    /** The lane of the fastest device, for all that uses networks. */
    public static final String DEVICE = "device";
    /** The setting of what pictures are computed on: {@code fastest} or {@code cpu}. */
    public static final String PAINT_ON = "device";
    /** The lane of work that needs no device. */
    public static final String PROCESSOR = "processor";

    private final DataFolder data;
    private final DataLock lock;
    private final SettingsFile settings;
    private final ProfileService profiles;
    private final ModelService models;
    private final JobPool jobs;
    private final AttributeCatalogue catalogue = AttributeCatalogue.load();
    private final Lazy<PreferenceExtractor> extractor;
    private final LanguageModels languageModels;
    private final LanguageChoices languageChoices;
    private final Devices devices;
    private final ProfileQueues queues;
    private @Nullable OpenReading reading;

    /** What reads the comments of the open profile and scores its pictures. */
    private record OpenReading(OpenProfile profile, TasteReading quick, ReadingJobs large, PictureScores scores) {
        void close() {
            large.close();
            scores.close();
        }
    }

    private Studio(DataFolder data, DataLock lock) {
        this.data = data;
        this.lock = lock;
        this.settings = new SettingsFile(data);
        this.profiles = new ProfileService(data, settings);
        this.models = new ModelService(data, settings);
        this.jobs = new JobPool(List.of(Lane.ofDevice(DEVICE), Lane.ofProcessor(PROCESSOR)));
        this.extractor = new Lazy<>(() -> EmbeddedTaste.extractor(catalogue));
        this.languageChoices = new LanguageChoices(models);
        this.languageModels = new LanguageModels(
                () -> backends().getFirst(), data.quantised(), () -> devices().unloadFirst());
        this.devices = new Devices(jobs, DEVICE, this::backends, languageModels::makeRoom, models::previewDecoders);
        this.queues = new ProfileQueues(jobs, () -> devices().freest());
        profiles.beforeClosing(this::beforeClosing);
        models.beforeDeleting(this::unload);
    }

    private void unload() {
        devices.close();
        languageModels.close();
    }

    /**
     * Opens a data folder; no profile is opened yet and no network loaded.
     *
     * @throws org.viperstudio.store.StoreException if another program works in it, or it cannot be used
     */
    public static Studio open(DataFolder data) {
        DataLock lock = DataLock.take(data);
        try {
            return new Studio(data, lock);
        } catch (RuntimeException unusable) {
            lock.close();
            throw unusable;
        }
    }

    public DataFolder data() {
        return data;
    }

    /** The settings that belong to no profile. */
    public SettingsFile settings() {
        return settings;
    }

    public ProfileService profiles() {
        return profiles;
    }

    public ModelService models() {
        return models;
    }

    public JobPool jobs() {
        return jobs;
    }

    public AttributeCatalogue catalogue() {
        return catalogue;
    }

    /** What reads comments with no large model; loaded when first asked for, which takes seconds. */
    public PreferenceExtractor extractor() {
        return extractor.get();
    }

    /** What reads the comments of a profile. */
    public TasteReading reading(OpenProfile profile) {
        return open(profile).quick();
    }

    /** What lets IDEFICS2 read the comments of a profile, where that was chosen. */
    public ReadingJobs readingJobs(OpenProfile profile) {
        return open(profile).large();
    }

    /**
     * Brings a profile's taste up to its comments, by whoever was chosen to read them; may take its time. What is left
     * unread because another profile is opened is read when this is asked for again.
     */
    public void readTaste(OpenProfile profile) {
        try {
            if (profile.isOpen() && !reading(profile).isCurrent()) {
                reading(profile).readAgain(ExtractionListener.SILENT);
                readingJobs(profile).begin(false);
            }
        } catch (StoreException unread) {
            if (profile.isOpen()) {
                throw unread;
            }
        }
    }

    /** What scores the pictures of a profile. */
    public PictureScores scores(OpenProfile profile) {
        return open(profile).scores();
    }

    /** What is queued for each profile. */
    public ProfileQueues queues() {
        return queues;
    }

    private synchronized OpenReading open(OpenProfile profile) {
        OpenReading present = reading;
        if (present == null || present.profile() != profile) {
            TasteReading quick = new TasteReading(profile, extractor, () -> languageChoices
                    .of(profile, LanguageTask.READING)
                    .map(LanguageChoice::toString)
                    .orElse(""));
            present = new OpenReading(
                    profile,
                    quick,
                    new ReadingJobs(profile, quick, languageModels, languageChoices, jobs, DEVICE),
                    new PictureScores(profile, languageModels, languageChoices, jobs, DEVICE, PROCESSOR));
            reading = present;
        }
        return present;
    }

    /** Reading and scoring are begun again by themselves where they are needed; queued pictures go on if they can. */
    private void beforeClosing(ProfileClosing closing) {
        synchronized (this) {
            if (reading != null
                    && reading.profile().info().id().equals(closing.profile().id())) {
                reading.close();
                reading = null;
            }
        }
        queues.beforeClosing(closing);
    }

    /** The devices that the person chose to paint on. */
    public Devices devices() {
        return devices;
    }

    /** What makes pictures on the fastest of them; LibTorch is loaded when this is first asked for. */
    public ImageService images() {
        return devices.first().images().get();
    }

    private List<Backend> backends() {
        boolean processor = settings.get(PAINT_ON).filter("cpu"::equals).isPresent();
        return processor ? List.of(Backend.on(Device.CPU)) : Devices.available();
    }

    /** Ends all jobs and closes the profile. */
    @Override
    public void close() {
        jobs.close();
        profiles.close();
        devices.close();
        languageModels.close();
        lock.close();
    }
}
