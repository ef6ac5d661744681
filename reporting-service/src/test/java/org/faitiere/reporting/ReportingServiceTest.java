package org.faitiere.reporting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.faitiere.support.test.RealParts;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole service: over HTTP, on a real broker and a real MongoDB protocol.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "faitiere.reporting.state-directory=target/streams/${random.uuid}")
@AutoConfigureMockMvc
@Import({ RealParts.class, Api.class, Faults.class })
public @interface ReportingServiceTest {

}
