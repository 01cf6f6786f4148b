package org.viperstudio.training;

import java.util.ArrayList;
import java.util.List;

/** Pictures of one painted set or several, one set after the other, with what they show. */
final class LabelledPictures implements AutoCloseable {
    private final List<Pixels> pixels = new ArrayList<>();
    private final List<Scene> scenes = new ArrayList<>();

    LabelledPictures(List<PaintedSet> sets) {
        for (PaintedSet set : sets) {
            Pixels there = set.pixels();
            pixels.add(there);
            scenes.addAll(set.scenes().subList(0, there.count()));
        }
    }

    int count() {
        return scenes.size();
    }

    /** What a picture shows. */
    Scene scene(int number) {
        return scenes.get(number);
    }

    /** Copies one picture: [3, size, size] in -1..1, from a place on. */
    void copy(int number, boolean mirrored, float[] into, int at) {
        int set = 0;
        int within = number;
        while (within >= pixels.get(set).count()) {
            within -= pixels.get(set).count();
            set++;
        }
        pixels.get(set).copy(within, mirrored, into, at);
    }

    /** Height and width of the pictures. */
    int size() {
        return pixels.getFirst().size();
    }

    @Override
    public void close() {
        pixels.forEach(Pixels::close);
    }
}
