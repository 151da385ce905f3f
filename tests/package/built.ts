export const notBuilt = 'The package is not built: run "npm run build" first.'
