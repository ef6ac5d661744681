const descriptions = ["organisation", "project", "reporting", "gateway"];

SwaggerUIBundle({
	dom_id: "#description",
	urls: descriptions.map((name) => ({ name, url: `/docs/openapi/${name}.json` })),
	presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
	layout: "StandaloneLayout",
	deepLinking: true,
	validatorUrl: null,
});
