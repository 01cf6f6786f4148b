package org.viperstudio.gallery.scene;

import java.util.ArrayList;
import java.util.List;

/** Everything that is to be seen: solids, lamps, sky, light and the eye. Built by one thread, for one thread. */
public final class Scene {
    private final List<Solid> solids = new ArrayList<>();
    private final List<Lamp> lamps = new ArrayList<>();
    private Light light;
    private Sky sky;
    private Camera camera = Camera.look(0, 1.5f, -5, 0, 1, 0, 0.8f, Framing.PLAIN);

    public Scene(Light light, int seed) {
        this.light = light;
        this.sky = new Sky(light, seed);
    }

    public Scene add(Solid solid) {
        solids.add(solid);
        return this;
    }

    public Scene lamp(Lamp lamp) {
        lamps.add(lamp);
        return this;
    }

    public Scene camera(Camera eye) {
        camera = eye;
        return this;
    }

    public Scene light(Light newLight, int seed) {
        light = newLight;
        sky = new Sky(newLight, seed);
        return this;
    }

    public Sky sky() {
        return sky;
    }

    public Light light() {
        return light;
    }

    Camera eye() {
        return camera;
    }

    Solid[] solids() {
        return solids.toArray(Solid[]::new);
    }

    List<Lamp> lamps() {
        return lamps;
    }
}
