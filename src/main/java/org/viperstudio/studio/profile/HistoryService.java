package org.viperstudio.studio.profile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.viperstudio.picture.PngFile;
import org.viperstudio.picture.Raster;
import org.viperstudio.picture.Thumbnail;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.ProfileStore;
import org.viperstudio.store.Sha256;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.ImageService.Made;

/** The history of the pictures that were made in a profile. */
public final class HistoryService {
    /** Enough for a tile on a dense screen. */
    private static final int THUMBNAIL_EDGE = 320;

    private final ProfileStore store;
    private final CommentService comments;
    private final ProfileNews news;

    HistoryService(ProfileStore store, CommentService comments, ProfileNews news) {
        this.store = store;
        this.comments = comments;
        this.news = news;
    }

    /** Keeps a picture; one that is there already, made with the same settings, is not kept twice. */
    public HistoryEntry add(Made made, OptionalLong taste) {
        return add(made.settings(), PngFile.bytes(made.picture(), texts(made.settings())), taste);
    }

    /** Keeps a picture that is on the screen, as {@link #add(Made, OptionalLong)} does. */
    public HistoryEntry add(GenerationSettings settings, Raster picture, OptionalLong taste) {
        return add(settings, PngFile.bytes(picture, texts(settings)), taste);
    }

    private HistoryEntry add(GenerationSettings settings, byte[] png, OptionalLong taste) {
        // First the file, then the entry, so that no entry is ever without its file.
        Sha256 picture = store.pictures().add(png);
        // The file holds the settings: the same file is the same picture of the same settings.
        HistoryEntry added = store.history().find(picture).orElseGet(() -> enter(settings, picture, taste));
        store.prompts().use(settings.prompt());
        news.tell(ProfileChange.HISTORY);
        return added;
    }

    private HistoryEntry enter(GenerationSettings settings, Sha256 picture, OptionalLong taste) {
        return store.history()
                .add(new HistoryEntry(
                        0,
                        picture,
                        settings.toJson(),
                        settings.prompt(),
                        modelName(settings.model()),
                        settings.liked() + "\n" + settings.disliked(),
                        settings.width(),
                        settings.height(),
                        Instant.now(),
                        taste,
                        false,
                        OptionalDouble.empty()));
    }

    private static Map<String, String> texts(GenerationSettings settings) {
        return Map.of(GenerationSettings.PNG_KEY, settings.toJson());
    }

    private static String modelName(String path) {
        Path name = Path.of(path).getFileName();
        return name == null ? path : name.toString();
    }

    /** How many pictures a query finds. */
    public int count(HistoryQuery query) {
        return store.history().count(query);
    }

    /** A page of what a query finds. */
    public List<HistoryEntry> page(HistoryQuery query, int offset, int limit) {
        return store.history().page(query, offset, limit);
    }

    public Optional<HistoryEntry> find(long id) {
        return store.history().find(id);
    }

    /** The picture's file, a PNG. */
    public Path file(HistoryEntry entry) {
        return store.pictures().file(entry.picture());
    }

    /** A small JPEG of the picture, made when first asked for. */
    public Path thumbnail(HistoryEntry entry) {
        Path thumbnail = store.pictures().thumbnail(entry.picture());
        if (!Files.exists(thumbnail)) {
            return store.pictures().addThumbnail(entry.picture(), Thumbnail.jpeg(file(entry), THUMBNAIL_EDGE));
        }
        return thumbnail;
    }

    /** What it was made with: the same settings give the same picture. */
    public GenerationSettings settings(HistoryEntry entry) {
        return GenerationSettings.fromJson(entry.settings());
    }

    public void setFavourite(long id, boolean favourite) {
        store.history().setFavourite(id, favourite);
        news.tell(ProfileChange.HISTORY);
    }

    /** @param score how much the person would like it, 0..1 */
    public void setScore(long id, double score) {
        setScores(Map.of(id, score));
    }

    /**
     * Keeps scores, and tells of them once.
     *
     * @param scores by id, each 0..1
     */
    public void setScores(Map<Long, Double> scores) {
        scores.forEach((id, score) -> store.history().setScore(id, OptionalDouble.of(score)));
        news.tell(ProfileChange.HISTORY);
    }

    /** The ids of the pictures that have no score, the latest first. */
    public List<Long> unscored() {
        return store.history().unscored();
    }

    /** Forgets all scores, so that they are computed anew. */
    public void forgetScores() {
        store.history().forgetScores();
        news.tell(ProfileChange.HISTORY);
    }

    /**
     * Takes pictures away, with what was said of those that are nowhere else to be seen: it would go on to count where
     * nobody can take it back. {@link #undoDelete} brings them back until the profile is opened again.
     */
    public DeletedPictures delete(Collection<Long> ids) {
        List<HistoryEntry> gone = ids.stream().flatMap(id -> find(id).stream()).toList();
        gone.forEach(entry -> store.history().setDeleted(entry.id(), true));
        List<StoredComment> said = gone.stream()
                .map(HistoryEntry::picture)
                .filter(picture -> !isSeen(picture))
                .flatMap(picture -> comments.takeBack(new PictureRef.Stored(picture)).stream())
                .toList();
        news.tell(ProfileChange.HISTORY);
        return new DeletedPictures(gone.stream().map(HistoryEntry::id).toList(), said);
    }

    private boolean isSeen(Sha256 picture) {
        return store.history().find(picture).isPresent()
                || comments.ownPictures().stream().anyMatch(own -> own.picture().equals(picture));
    }

    /** Brings pictures back, and what was said of them unless something was said since. */
    public void undoDelete(DeletedPictures deleted) {
        deleted.ids().forEach(id -> store.history().setDeleted(id, false));
        comments.giveBack(deleted.comments());
        news.tell(ProfileChange.HISTORY);
    }

    /**
     * Writes a picture where the person wants it.
     *
     * @param metadata whether the settings, prompt and taste among them, go with it
     */
    public void export(HistoryEntry entry, Path file, boolean metadata) {
        PngFile.copy(file(entry), file, metadata ? texts(settings(entry)) : Map.of());
    }
}
