package org.viperstudio.training;

import java.util.List;
import java.util.function.Function;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/**
 * The classes of a picture classifier, and how a scene is labelled with them.
 *
 * @param name what the classes are called together, also in file names
 * @param names of the classes, in the order of the classifier's outputs
 * @param exclusive whether every picture has exactly one class (softmax) or any number of them (sigmoid)
 * @param labels the classes of a scene
 */
record PictureClasses(String name, List<String> names, boolean exclusive, Function<Scene, List<String>> labels) {
    static final String SUBJECTS = "subjects";
    static final String ATTRIBUTES = "attributes";

    static PictureClasses subjects(Vocabulary vocabulary) {
        return new PictureClasses(SUBJECTS, vocabulary.subjects(), true, scene -> List.of(scene.subject()));
    }

    static PictureClasses attributes(Vocabulary vocabulary) {
        return new PictureClasses(ATTRIBUTES, vocabulary.attributes(), false, Scene::attributes);
    }

    /** Whether a scene has a class, by the class's index. */
    boolean holds(Scene scene, int index) {
        return labels.apply(scene).contains(names.get(index));
    }

    /** The labels of scenes as multi-hot vectors of 0 and 1: [scenes, classes]. */
    Tensor labels(Scope scope, List<Scene> scenes) {
        float[] values = new float[scenes.size() * names.size()];
        for (int i = 0; i < scenes.size(); i++) {
            for (String name : labels.apply(scenes.get(i))) {
                values[i * names.size() + names.indexOf(name)] = 1;
            }
        }
        return scope.tensor(values, scenes.size(), names.size());
    }
}
