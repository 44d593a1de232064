package org.massageoutcomes.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberColumnTest {
    private static final int[] THREE = {2, 0, 1};

    @Test
    void rowsMayBePutInAnyOrder() {
        NumberColumnBuilder builder = new NumberColumnBuilder(THREE.length, 2, 705);
        for (int row : THREE) {
            builder.put(row, row == 1 ? CompactLongs.MISSING : 705L * (row - 1));
        }
        NumberColumn column = builder.finish();
        assertThat(column.decimals()).isEqualTo(2);
        assertThat(column.steps(0)).isEqualTo(-705);
        assertThat(column.steps(2)).isEqualTo(705);
        assertThat(column.isRecorded(1)).isFalse();
        assertThat(column.select(new int[] {2, 2, 1}).steps(1)).isEqualTo(705);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                127,
                128,
                -127,
                -128,
                32_767,
                32_768,
                -32_768,
                2_147_483_647L,
                2_147_483_648L,
                -9_000_000_000_000_000L
            })
    void aListKeepsWhatItIsGiven(long extreme) {
        CompactLongs list = new CompactLongs();
        for (long i = 0; i < 200; i++) {
            list.add(i % 7 == 0 ? CompactLongs.MISSING : i % 50);
        }
        list.add(extreme);
        list.set(3, extreme);
        assertThat(list.get(200)).isEqualTo(extreme);
        assertThat(list.get(3)).isEqualTo(extreme);
        assertThat(list.get(7)).isEqualTo(CompactLongs.MISSING);
        assertThat(list.get(51)).isEqualTo(1);
    }
}
