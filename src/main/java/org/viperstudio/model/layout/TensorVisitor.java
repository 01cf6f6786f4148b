package org.viperstudio.model.layout;

/**
 * Is told the tensors of a network one after the other. It may throw to hear no more, so that a configuration of
 * absurdly many layers costs nothing where the weights end early.
 */
@FunctionalInterface
public interface TensorVisitor {
    /** A tensor of just this name. */
    void tensor(String name, long... shape);

    /** The weight of a layer. */
    default void weight(String layer, long... shape) {
        tensor(layer + ".weight", shape);
    }

    /** A weight, and a bias with a number for each of its rows. */
    default void layer(String layer, long... shape) {
        weight(layer, shape);
        tensor(layer + ".bias", shape[0]);
    }

    /** A convolution with a square kernel. */
    default void conv(String layer, long out, long in, long kernel) {
        layer(layer, out, in, kernel, kernel);
    }

    /** A normalisation with a factor and a shift for each channel. */
    default void norm(String layer, long channels) {
        layer(layer, channels);
    }
}
