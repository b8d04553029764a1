/** In the settings of an archive that a move has begun to fill: the name of where it comes from. */
export const MOVING = 'moving-from';
