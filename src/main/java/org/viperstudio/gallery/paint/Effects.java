package org.viperstudio.gallery.paint;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Consumer;

/** Every attribute that the painter knows, and what it does to the look. */
final class Effects {
    private static final SequencedMap<String, Consumer<Look>> BY_NAME = new LinkedHashMap<>();
    private static final SequencedMap<String, String> CATEGORIES = new LinkedHashMap<>();

    static {
        MediumEffects.register(Effects::add);
        StyleEffects.register(Effects::add);
        ColourEffects.register(Effects::add);
        LightEffects.register(Effects::add);
        CompositionEffects.register(Effects::add);
        MoodEffects.register(Effects::add);
        HandEffects.register(Effects::add);
        FormEffects.register(Effects::add);
        SurfaceEffects.register(Effects::add);
    }

    private Effects() {}

    /** Takes one attribute's category, name and effect. */
    @FunctionalInterface
    interface Register {
        void add(String category, String name, Consumer<Look> effect);
    }

    private static void add(String category, String name, Consumer<Look> effect) {
        if (BY_NAME.put(name, effect) != null) {
            throw new IllegalStateException("Two effects are named " + name);
        }
        CATEGORIES.put(name, category);
    }

    static Consumer<Look> named(String name) {
        Consumer<Look> effect = BY_NAME.get(name);
        if (effect == null) {
            throw new IllegalArgumentException("The painter does not know the attribute \"" + name + "\"");
        }
        return effect;
    }

    static SequencedMap<String, String> categories() {
        return new LinkedHashMap<>(CATEGORIES);
    }
}
