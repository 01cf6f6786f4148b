package org.viperstudio.tensor;

import ai.djl.engine.Engine;

/** LibTorch, loaded once for the process and told to keep off the network. */
final class TorchEngine {
    private TorchEngine() {}

    static Engine get() {
        return Holder.ENGINE;
    }

    private static final class Holder {
        static final Engine ENGINE = load();

        private static Engine load() {
            // The engine reports its start to a server and looks for natives on the network unless told not to.
            System.setProperty("OPT_OUT_TRACKING", "true");
            if (System.getProperty("ai.djl.offline") == null) {
                System.setProperty("ai.djl.offline", "true");
            }
            System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
            Allocator.tune();
            return Engine.getEngine("PyTorch");
        }
    }
}
