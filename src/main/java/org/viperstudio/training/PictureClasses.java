package org.viperstudio.training;

import java.util.List;
import java.util.function.Function;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/**
 * What a classifier tells apart.
 *
 * @param name of all of it
 * @param exclusive whether exactly one holds of every picture
 */
record PictureClasses(String name, List<String> names, boolean exclusive, Function<Scene, List<String>> truth) {
    static final String SUBJECTS = "subjects";
    static final String ATTRIBUTES = "attributes";

    static PictureClasses subjects(Vocabulary vocabulary) {
        return new PictureClasses(SUBJECTS, vocabulary.subjects(), true, scene -> List.of(scene.subject()));
    }

    static PictureClasses attributes(Vocabulary vocabulary) {
        return new PictureClasses(ATTRIBUTES, vocabulary.attributes(), false, Scene::attributes);
    }

    boolean holds(Scene scene, int index) {
        return truth.apply(scene).contains(names.get(index));
    }

    /** What holds of scenes, 0 or 1: [scenes, names]. */
    Tensor truth(Scope scope, List<Scene> scenes) {
        float[] values = new float[scenes.size() * names.size()];
        for (int i = 0; i < scenes.size(); i++) {
            for (String name : truth.apply(scenes.get(i))) {
                values[i * names.size() + names.indexOf(name)] = 1;
            }
        }
        return scope.tensor(values, scenes.size(), names.size());
    }
}
