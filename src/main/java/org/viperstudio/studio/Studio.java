package org.viperstudio.studio;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.Lane;
import org.viperstudio.preference.PreferenceExtractor;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.DataLock;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.studio.models.ModelService;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.ProfileService;
import org.viperstudio.studio.reading.TasteReading;
import org.viperstudio.studio.taste.EmbeddedTaste;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Device;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/** The open application, without a window: one program works in a data folder at a time. */
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
    private final OnFirstUse<PreferenceExtractor> extractor;
    private @Nullable ImageService images;

    private Studio(DataFolder data, DataLock lock) {
        this.data = data;
        this.lock = lock;
        this.settings = new SettingsFile(data);
        this.profiles = new ProfileService(data, settings);
        this.models = new ModelService(data, settings);
        this.jobs = new JobPool(List.of(Lane.ofDevice(DEVICE), Lane.ofProcessor(PROCESSOR)));
        this.extractor = new OnFirstUse<>(() -> EmbeddedTaste.extractor(catalogue));
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
        return new TasteReading(profile, extractor);
    }

    /** What makes pictures, on the device that the person chose; LibTorch is loaded when this is first asked for. */
    public synchronized ImageService images() {
        if (images == null) {
            boolean processor = settings.get(PAINT_ON).filter("cpu"::equals).isPresent();
            images = new ImageService(processor ? Backend.on(Device.CPU) : Backend.best(), Optional.empty());
        }
        return images;
    }

    /** Ends all jobs and closes the profile. */
    @Override
    public void close() {
        jobs.close();
        profiles.close();
        if (images != null) {
            images.close();
        }
        lock.close();
    }
}
