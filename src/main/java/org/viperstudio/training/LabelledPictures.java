package org.viperstudio.training;

import java.util.ArrayList;
import java.util.List;

/** The pictures of one or several painted sets, one set after the other, with the scenes that label them. */
final class LabelledPictures implements AutoCloseable {
    private final List<Pixels> pixels = new ArrayList<>();
    private final List<Scene> scenes = new ArrayList<>();

    LabelledPictures(List<PaintedSet> sets) {
        for (PaintedSet set : sets) {
            Pixels opened = set.pixels();
            pixels.add(opened);
            scenes.addAll(set.scenes().subList(0, opened.count()));
        }
    }

    /** Number of pictures in all sets together. */
    int count() {
        return scenes.size();
    }

    /** What a picture shows, by its number from 0. */
    Scene scene(int number) {
        return scenes.get(number);
    }

    /** Copies one picture, [3, size, size] in -1..1, into an array from index {@code at} on. */
    void copy(int number, boolean mirrored, float[] into, int at) {
        int set = 0;
        int within = number;
        while (within >= pixels.get(set).count()) {
            within -= pixels.get(set).count();
            set++;
        }
        pixels.get(set).copy(within, mirrored, into, at);
    }

    /** Height and width of the pictures, in pixels. */
    int size() {
        return pixels.getFirst().size();
    }

    @Override
    public void close() {
        pixels.forEach(Pixels::close);
    }
}
