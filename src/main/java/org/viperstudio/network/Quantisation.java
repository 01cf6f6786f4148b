package org.viperstudio.network;

import java.util.List;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Tensor;

/** Weights in fewer bits; activations keep their type. */
public enum Quantisation {
    /** 8 bits, with a scale for each row. */
    INT8 {
        @Override
        List<Tensor> of(Network network, Scope scope, StoredTensor weight) {
            return network.callForList(scope, "quantise_int8", scope.mapped(weight), weight.dtype() == DType.BF16);
        }
    },
    /** 4 bits, with a scale and an offset for each group of at most 64 weights in a row. */
    INT4 {
        @Override
        List<Tensor> of(Network network, Scope scope, StoredTensor weight) {
            int group = LARGEST_GROUP;
            while (weight.size(1) % group != 0) {
                group /= 2;
            }
            return network.callForList(
                    scope, "quantise_int4", scope.mapped(weight), weight.dtype() == DType.BF16, group);
        }
    };

    private static final int LARGEST_GROUP = 64;

    /** The quantised weight, then its scales. */
    abstract List<Tensor> of(Network network, Scope scope, StoredTensor weight);

    /** Whether this weight can be quantised: a matrix with an even number of columns. */
    boolean suits(StoredTensor weight) {
        return weight.shape().size() == 2 && weight.size(1) % 2 == 0;
    }
}
