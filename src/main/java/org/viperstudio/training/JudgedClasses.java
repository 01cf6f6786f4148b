package org.viperstudio.training;

import java.util.List;
import java.util.function.Function;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/**
 * What a judge tells apart.
 *
 * @param name of all of it
 * @param exclusive whether exactly one holds of every picture
 */
record JudgedClasses(String name, List<String> names, boolean exclusive, Function<Scene, List<String>> truth) {
    static JudgedClasses subjects(Vocabulary vocabulary) {
        return new JudgedClasses("subjects", vocabulary.subjects(), true, scene -> List.of(scene.subject()));
    }

    static JudgedClasses attributes(Vocabulary vocabulary) {
        return new JudgedClasses("attributes", vocabulary.attributes(), false, Scene::attributes);
    }

    boolean holds(Scene scene, int index) {
        return truth.apply(scene).contains(names.get(index));
    }

    Tensor truth(Scope scope, List<Scene> scenes, int... chosen) {
        float[] values = new float[chosen.length * names.size()];
        for (int i = 0; i < chosen.length; i++) {
            for (String name : truth.apply(scenes.get(chosen[i]))) {
                values[i * names.size() + names.indexOf(name)] = 1;
            }
        }
        return scope.tensor(values, chosen.length, names.size());
    }
}
