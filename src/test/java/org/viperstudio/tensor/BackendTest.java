package org.viperstudio.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackendTest {
    @Test
    void aDedicatedBackendDoesNotWaitForTheSharedOne() throws InterruptedException {
        Backend shared = Backend.on(Device.CPU);
        Backend apart = Backend.dedicated(Device.CPU, "test");
        CountDownLatch painting = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread painter = Thread.ofPlatform()
                .start(() -> shared.call(() -> {
                    painting.countDown();
                    return done.await(1, TimeUnit.MINUTES);
                }));
        try {
            assertThat(painting.await(1, TimeUnit.MINUTES)).isTrue();
            float[] sum = apart.call(() -> {
                try (Scope scope = apart.scope()) {
                    return scope.tensor(new float[] {1, 2}, 2).toFloats();
                }
            });
            assertThat(sum).containsExactly(1, 2);
            assertThat(painter.isAlive()).isTrue();
        } finally {
            done.countDown();
            painter.join();
        }
    }

    @Test
    void onePurposeHasOneBackend() {
        assertThat(Backend.dedicated(Device.CPU, "test"))
                .isSameAs(Backend.dedicated(Device.CPU, "test"))
                .isNotSameAs(Backend.on(Device.CPU));
        assertThat(Backend.on(Device.CPU)).isSameAs(Backend.on(Device.CPU));
    }
}
