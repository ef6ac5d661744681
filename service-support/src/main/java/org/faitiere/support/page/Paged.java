package org.faitiere.support.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Describes the paging parameters of a list in the OpenAPI document.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "limit", in = ParameterIn.QUERY, description = "Items a page, 1 to 200",
		schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "200", defaultValue = "25"))
@Parameter(name = "cursor", in = ParameterIn.QUERY, description = "Where to go on: next of the page before",
		schema = @Schema(type = "string"))
public @interface Paged {

}
