package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Foliage;
import org.viperstudio.gallery.scene.Limbs;

/** A tree whose branches fork until they are thin, and then bear leaves. */
record ForkingTree(Limbs wood, Foliage crown, Generator random) {
    private static final int FIRST_LEAVES = 2;
    private static final int LAST_FORK = 3;

    /**
     * A branch from x, y, z along dx, dy, dz, which is as long as it.
     *
     * @param radius at its foot
     * @param depth how many forks lie below it, 0 for the trunk
     */
    record Branch(float x, float y, float z, float dx, float dy, float dz, float radius, int depth) {}

    /** Grows a branch with all that it bears. */
    void grow(Branch branch) {
        float ex = branch.x + branch.dx;
        float ey = branch.y + branch.dy;
        float ez = branch.z + branch.dz;
        wood.rod(branch.x, branch.y, branch.z, branch.radius, ex, ey, ez, branch.radius * 0.68f);
        if (branch.depth == FIRST_LEAVES) {
            crown.ball(ex, ey + 0.1f, ez, random.between(0.4f, 0.6f));
        }
        if (branch.depth == LAST_FORK) {
            crown.ball(ex, ey, ez, random.between(0.42f, 0.66f));
            return;
        }
        boolean trunk = branch.depth == 0;
        int forks = trunk ? 4 : 2 + (random.chance(0.25f) ? 1 : 0);
        float start = random.between(0, Numerics.TAU);
        for (int i = 0; i < forks; i++) {
            float angle = start + Numerics.TAU * i / forks + random.signed() * 0.4f;
            float out = random.between(0.55f, 0.95f) * (trunk ? 1.15f : 0.72f);
            float rise = random.between(0.35f, 1.0f) * (trunk ? 1.1f : 0.7f);
            float dx = branch.dx * 0.35f + out * Numerics.cos(angle);
            float dz = branch.dz * 0.3f + out * 0.7f * Numerics.sin(angle);
            grow(new Branch(ex, ey, ez, dx, rise, dz, branch.radius * 0.6f, branch.depth + 1));
        }
    }
}
