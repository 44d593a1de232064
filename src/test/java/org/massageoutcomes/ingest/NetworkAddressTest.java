package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as RFC 4291 and IEEE 802 write them, and what only looks a little like one. */
class NetworkAddressTest {
    /** Those with colons alone are the examples of RFC 4291, section 2.2. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABCD:EF01:2345:6789:ABCD:EF01:2345:6789",
                "2001:DB8:0:0:8:800:200C:417A",
                "2001:DB8::8:800:200C:417A",
                "FF01::101",
                "::1",
                "1::",
                "1:2:3:4:5:6::8",
                "0:0:0:0:0:0:13.1.68.3",
                "0:0:0:0:0:FFFF:129.144.52.38",
                "::13.1.68.3",
                "::FFFF:129.144.52.38",
                "from ::1, twice",
                "at FF01::101.",
                "192.0.2.255",
                "came from 10.0.0.7.",
                "00:1B:44:11:3A:B7",
                "00-1B-44-11-3A-B7",
                "001b.4411.3ab7"
            })
    void anAddressIsSeen(String text) {
        assertThat(NetworkAddress.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7::8",
                "1:2:3:4::5:6:7:8",
                "1::2::3",
                "12345::1",
                "1::12345",
                "g::1",
                "::256.1.1.1",
                "::1.2.3",
                "10:15:30",
                "at 9:30",
                "256.0.2.1",
                "1.2.3",
                "1.2.3.4.5",
                "v1.2.3.4",
                "00:00:00:00:00:00",
                "00:1B:44:11:3A",
                "00:1B-44:11-3A:B7"
            })
    void whatIsNoneIsNot(String text) {
        assertThat(NetworkAddress.isIn(text)).isFalse();
    }
}
