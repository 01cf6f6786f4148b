package org.viperstudio.studio.profile;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.ExtractionListener;
import org.viperstudio.preference.PreferenceExtractor;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.store.StoredComment;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.store.TasteVersion;
import org.viperstudio.store.TasteVersion.Origin;
import org.viperstudio.store.Tastes;

/**
 * A person's taste. Every edit and every extraction makes a new version, so that changes can be undone, redone and
 * compared; which version is the current one is remembered.
 */
public final class TasteService {
    private final Tastes tastes;
    private final CommentService comments;
    private final ProfileNews news;

    TasteService(Tastes tastes, CommentService comments, ProfileNews news) {
        this.tastes = tastes;
        this.comments = comments;
        this.news = news;
    }

    /** The version that counts; none before the first. */
    public Optional<TasteVersion> current() {
        return tastes.current();
    }

    /** The attributes that count. */
    public List<TasteAttribute> attributes() {
        return current().map(TasteVersion::attributes).orElse(List.of());
    }

    /** All versions, the oldest first. */
    public List<TasteVersion> versions() {
        return tastes.all();
    }

    /** The taste as scores and painting read it, contradictions included. */
    public VisualPreference preference() {
        return Attributes.preference(attributes());
    }

    /** The names that stand in both lists: shown, and without a say in painting until they are settled. */
    public Set<String> contradictions() {
        return preference().contradictions();
    }

    /** What is liked, in the notation of prompts, without contradictions. */
    public String likedText() {
        return Attributes.markup(preference().settled().liked());
    }

    /** What is disliked, in the notation of prompts, without contradictions. */
    public String dislikedText() {
        return Attributes.markup(preference().settled().disliked());
    }

    /** Adds an attribute; nothing happens if it stands there. */
    public TasteVersion add(String name, boolean liked) {
        TasteAttribute added = new TasteAttribute(name.strip(), liked, 1, false, true, List.of());
        return edit(list -> Attributes.with(list, added));
    }

    /** Brings back an attribute as it was before it was taken away; nothing happens if it stands there. */
    public TasteVersion restore(TasteAttribute removed) {
        return edit(list -> Attributes.with(list, removed));
    }

    public TasteVersion remove(String name, boolean liked) {
        return edit(list -> Attributes.without(list, name, liked));
    }

    /** Lets an attribute stand on one side and not on the other, whatever comments say: it is made by hand then. */
    public TasteVersion decide(String name, boolean liked) {
        TasteAttribute decided = new TasteAttribute(name, liked, 1, false, true, List.of());
        return edit(list -> Attributes.changed(
                Attributes.with(Attributes.without(list, name, !liked), decided), name, liked, Attributes::byHand));
    }

    /** Moves an attribute to the other side; where it stands there too, that one stays as it is. */
    public TasteVersion moveAcross(String name, boolean liked) {
        return edit(list -> {
            List<TasteAttribute> rest = Attributes.without(list, name, liked);
            boolean there = rest.stream().anyMatch(one -> one.name().equals(name));
            return there
                    ? rest
                    : Attributes.changed(
                            list, name, liked, one -> Attributes.byHand(one).withLiked(!liked));
        });
    }

    /** @param weight 1 for plainly; brought into 0.1..2 */
    public TasteVersion weigh(String name, boolean liked, double weight) {
        double inRange = Attributes.weightInRange(weight);
        return edit(list -> Attributes.changed(
                list, name, liked, one -> Attributes.byHand(one).withWeight(inRange)));
    }

    /** Keeps an attribute as it is through all extractions, or no longer. */
    public TasteVersion lock(String name, boolean liked, boolean locked) {
        return edit(list -> Attributes.changed(list, name, liked, one -> one.withLocked(locked)));
    }

    private synchronized TasteVersion edit(UnaryOperator<List<TasteAttribute>> change) {
        Optional<TasteVersion> before = current();
        List<TasteAttribute> after = change.apply(attributes());
        if (before.isPresent() && before.get().attributes().equals(after)) {
            return before.get();
        }
        return add(Origin.EDITED, after);
    }

    private TasteVersion add(Origin origin, List<TasteAttribute> attributes) {
        TasteVersion version = tastes.add(origin, attributes);
        news.tell(ProfileChange.TASTE);
        return version;
    }

    public boolean canUndo() {
        return current().map(TasteVersion::parent).orElse(OptionalLong.empty()).isPresent();
    }

    public boolean canRedo() {
        return next().isPresent();
    }

    /** Goes back to the version before the last change, if there is one. */
    public synchronized void undo() {
        current().map(TasteVersion::parent).orElse(OptionalLong.empty()).ifPresent(this::goTo);
    }

    /** Goes to the last version that was made from this one, if there is one. */
    public synchronized void redo() {
        next().ifPresent(this::goTo);
    }

    private Optional<Long> next() {
        return current().flatMap(one -> tastes.children(one.id()).stream().max(Comparator.naturalOrder()));
    }

    /** Lets a version count again; none is lost. */
    public void goTo(long version) {
        tastes.setCurrent(version);
        news.tell(ProfileChange.TASTE);
    }

    /**
     * Reads the taste out of all comments. What is locked or made by hand stays, what the person took away does not
     * come back.
     *
     * @throws java.util.concurrent.CancellationException when the listener ends it; nothing changes then
     */
    public TasteVersion extract(PreferenceExtractor extractor, ExtractionListener listener) {
        List<StoredComment> kept = comments.kept();
        List<Comment> read = kept.stream().map(comments::readable).toList();
        return take(extractor.extract(read, listener), kept);
    }

    private synchronized TasteVersion take(VisualPreference read, List<StoredComment> from) {
        List<Long> ids = from.stream().map(StoredComment::id).toList();
        return add(Origin.EXTRACTED, Attributes.extracted(attributes(), read, ids, takenAway()));
    }

    /** What the person took away on the way to the version that counts, and did not add again to the side it was on. */
    private Set<Attributes.Side> takenAway() {
        Map<Long, TasteVersion> all =
                versions().stream().collect(Collectors.toMap(TasteVersion::id, Function.identity()));
        Set<Attributes.Side> gone = new HashSet<>();
        Optional<TasteVersion> version = current();
        while (version.isPresent()) {
            Optional<TasteVersion> parent = parent(version.get(), all);
            if (version.get().origin() == Origin.EDITED && parent.isPresent()) {
                TasteDiff.between(parent.get().attributes(), version.get().attributes())
                        .removed()
                        .forEach(one -> gone.add(Attributes.Side.of(one)));
            }
            version = parent;
        }
        attributes().forEach(one -> gone.remove(Attributes.Side.of(one)));
        return gone;
    }

    private static Optional<TasteVersion> parent(TasteVersion version, Map<Long, TasteVersion> all) {
        return version.parent().isPresent()
                ? Optional.ofNullable(all.get(version.parent().getAsLong()))
                : Optional.empty();
    }
}
